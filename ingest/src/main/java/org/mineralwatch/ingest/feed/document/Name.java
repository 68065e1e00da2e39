package org.mineralwatch.ingest.feed.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a tag.
 *
 * @param key in lower case, prefix included: what two tags are matched by
 * @param prefix as printed, or empty
 * @param local as printed, without prefix
 */
record Name(String key, String prefix, String local) {
    static Name of(String raw) {
        int colon = raw.indexOf(':');
        return new Name(
                raw.toLowerCase(Locale.ROOT), colon < 0 ? "" : raw.substring(0, colon), raw.substring(colon + 1));
    }

    /** Names that came by, so that the few hundred of a feed are read once. */
    static final class Known {
        private static final int MOST = 1_000;

        private final Map<String, Name> names = new HashMap<>();

        Name of(String raw) {
            Name known = names.get(raw);
            if (known == null) {
                known = Name.of(raw);
                if (names.size() < MOST) {
                    names.put(raw, known);
                }
            }
            return known;
        }
    }
}
