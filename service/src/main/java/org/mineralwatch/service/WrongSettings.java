package org.mineralwatch.service;

import java.util.List;

/** Settings that cannot be meant, in a file or an option: every mistake with its place, all told at once. Nothing was begun. */
public final class WrongSettings extends RuntimeException {
    /** @param mistakes one at least, each with its place and the way out */
    public WrongSettings(List<String> mistakes) {
        super(String.join("\n  ", mistakes));
    }
}
