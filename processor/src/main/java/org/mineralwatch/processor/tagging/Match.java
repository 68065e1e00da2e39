package org.mineralwatch.processor.tagging;

import org.mineralwatch.processor.rules.Concept;

/**
 * A term that stands in an article, is not swallowed, and has the company that it needs.
 *
 * @param hit where, by number
 * @param target number of its concept
 * @param concept what it gives
 */
record Match(int hit, int target, Concept concept) {}
