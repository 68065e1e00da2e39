package org.mineralwatch.processor.rules;

/**
 * What is wrong with a rule set, said to its author.
 *
 * @param file path below the configuration folder
 * @param line counted from 1
 * @param message what to do about it
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
