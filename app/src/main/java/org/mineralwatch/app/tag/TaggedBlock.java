package org.mineralwatch.app.tag;

import java.util.List;

/**
 * What became of a block of lines.
 *
 * @param json the tagged articles, one a line
 * @param lines how many lines it had
 * @param articles how many of them were articles
 * @param refused those that were none, blank ones aside
 * @param notes what of the articles was not read as it stands
 */
record TaggedBlock(byte[] json, int lines, int articles, List<Remark> refused, List<Remark> notes) {
    /**
     * What is said of a line.
     *
     * @param line its number in the block, from 0
     * @param said what it lacks, or what was done to it
     */
    record Remark(int line, String said) {}
}
