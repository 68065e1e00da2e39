/** Reads inputs of lines, an article each, and says what is the matter with the others. */
package org.mineralwatch.app.lines;
