package org.mineralwatch.sink.atom;

import java.util.regex.Pattern;

/** How feeds and their documents are called, below the folder that holds them and below the address that shows them. */
final class FeedName {
    /** The feed of all subjects. */
    static final String ALL = "all";

    private static final Pattern DOCUMENT =
            Pattern.compile("[a-zA-Z0-9_-][a-zA-Z0-9._-]{0,199}(/archive/[a-zA-Z0-9_-][a-zA-Z0-9._-]{0,199})?\\.atom");

    private FeedName() {}

    /** The document to which readers subscribe. */
    static String current(String feed) {
        return feed + ".atom";
    }

    /** The document of a page in the archive of a feed. */
    static String archive(String feed, Page page) {
        boolean own = feed.equals(page.subject()) && !feed.equals(ALL);
        return feed + "/archive/" + (own ? "" : page.subject() + "-") + page.label() + ".atom";
    }

    /** Whether a name may be that of a document; none that may leads out of the folder or to what is hidden in it. */
    static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).matches();
    }
}
