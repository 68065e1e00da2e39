package org.mineralwatch.ingest.feed;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;

/** Reads links as data: http and https only, made absolute; nothing is ever opened. */
public final class WebLink {
    /** Slashes of a relative link and its base together: joining them takes the square of their number. */
    private static final int STEPS = 200;

    private WebLink() {}

    /**
     * The absolute form of a link.
     *
     * @param link as printed, or null
     * @param base where relative links start, or null
     * @return an http(s) address of at most {@link Limits#LINK} characters without white space at its ends, or null
     */
    public static String resolve(String link, String base) {
        String text = link == null ? "" : link.strip();
        if (text.isEmpty() || text.length() > Limits.LINK || text.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        String absolute = isWeb(text) ? text : join(text, base);
        return absolute != null && isWeb(absolute) && absolute.length() <= Limits.LINK ? absolute : null;
    }

    private static long steps(String text) {
        return text.chars().filter(c -> c == '/').count();
    }

    static boolean isWeb(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") && text.length() > 7 || start.equals("https://") && text.length() > 8;
    }

    private static String join(String text, String base) {
        if (base == null || steps(text) + steps(base) > STEPS) {
            return null;
        }
        try {
            return new URL(new URL(base), text).toExternalForm();
        } catch (MalformedURLException e) {
            return null;
        }
    }
}
