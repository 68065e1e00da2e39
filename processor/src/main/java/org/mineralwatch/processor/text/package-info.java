/** Where in an article a word stands: zones, paragraphs and sentences of plain text. Pure code, linear in the text. */
package org.mineralwatch.processor.text;
