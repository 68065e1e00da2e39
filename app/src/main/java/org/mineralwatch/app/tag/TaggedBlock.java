package org.mineralwatch.app.tag;

import java.util.List;

/**
 * What became of a block of lines.
 *
 * @param json the tagged articles, one a line
 * @param lines how many lines it had
 * @param articles how many of them were articles
 * @param refused those that were none, blank ones aside
 */
record TaggedBlock(byte[] json, int lines, int articles, List<Refusal> refused) {
    /**
     * A line that is no article.
     *
     * @param line its number in the block, from 0
     * @param reason what it lacks
     */
    record Refusal(int line, String reason) {}
}
