/** What is said of the lines of an input. */
package org.mineralwatch.app.lines;
