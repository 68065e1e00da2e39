package org.mineralwatch.ingest.feed.document;

import java.util.Locale;

/** Attributes by one name each: without prefix but for those of XML itself, in lower case. */
final class AttributeNames {
    private AttributeNames() {}

    static String of(String raw) {
        if (raw.startsWith("xmlns")) {
            return raw;
        }
        int colon = raw.indexOf(':');
        boolean kept = colon < 0 || raw.startsWith("xml:");
        return (kept ? raw : raw.substring(colon + 1)).toLowerCase(Locale.ROOT);
    }
}
