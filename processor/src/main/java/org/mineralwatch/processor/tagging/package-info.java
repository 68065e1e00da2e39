/** Judges articles: which subjects they are about and why, and which countries and minerals they name. Pure code. */
package org.mineralwatch.processor.tagging;
