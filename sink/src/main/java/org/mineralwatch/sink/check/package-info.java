/** Compares alert files with the topics that they copy. */
package org.mineralwatch.sink.check;
