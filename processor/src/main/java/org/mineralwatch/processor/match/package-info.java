/** Finds all spellings of all subjects and vocabularies in one pass over a text: one automaton over normalised words. */
package org.mineralwatch.processor.match;
