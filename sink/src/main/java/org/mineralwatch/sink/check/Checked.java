package org.mineralwatch.sink.check;

/**
 * What a check of alert files found.
 *
 * @param lines that equal their records
 * @param files that were read
 * @param unproven lines whose records no topic has any more, so that nothing can be said of them
 * @param notYet records that the files did not have when the check began, since they came after the last checkpoint
 * @param differences how many there are
 */
public record Checked(long lines, long files, long unproven, long notYet, long differences) {
    public boolean equal() {
        return differences == 0;
    }
}
