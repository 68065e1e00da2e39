package org.mineralwatch.app.command;

/** A command line that cannot be meant: told in one line that says how to write it, exit code 2. */
public final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
