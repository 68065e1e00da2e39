/** The verbs of the command line, one class each, and the options that they share. */
package org.mineralwatch.app.command;
