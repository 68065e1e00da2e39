package org.mineralwatch.ingest.feed;

/**
 * How much markup the fields of one document may hold, all together: an HTML parser needs a hundred times longer for a tag than
 * for a letter, and no feed that people read comes near the limit.
 */
final class TagBudget {
    private static final int MOST = 300_000;

    private int left = MOST;

    /** A field, cut where the budget ends; null stays null. */
    String spend(String html) {
        if (html == null) {
            return null;
        }
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (--left < 0) {
                left = 0;
                return html.substring(0, at);
            }
        }
        return html;
    }

    /** Whether something had to be cut, or would be now. */
    boolean spent() {
        return left == 0;
    }
}
