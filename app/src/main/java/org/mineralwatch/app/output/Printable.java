package org.mineralwatch.app.output;

import java.util.regex.Pattern;

/** Text that others wrote, as a terminal may have it. */
public final class Printable {
    /** Controls, and what makes a terminal write from right to left. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    /** Feeds are not trusted: what they say must not move the cursor nor turn the line around. */
    public static String line(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }
}
