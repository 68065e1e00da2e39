/** Alert files: a faithful, whole copy of the alert topics, one file a subject and publication day. */
package org.mineralwatch.sink.file;
