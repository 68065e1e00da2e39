package org.mineralwatch.processor.rules;

import java.util.regex.Pattern;

/** Names that rules give: they become parts of Kafka topics and of ids. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Names() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
