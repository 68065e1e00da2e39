package org.mineralwatch.processor.rules;

/**
 * Where in a rule set something is written.
 *
 * @param file path below the configuration folder
 * @param line counted from 1
 */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
