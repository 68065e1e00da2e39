package org.mineralwatch.ingest.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What the author of a page called an element, by the words of its class, id and role: {@code relatedArticles_list} is related,
 * articles, list.
 *
 * @param words in lower case
 */
record Names(List<String> words) {
    private static final int LONGEST = 400;
    private static final Names NONE = new Names(List.of());

    static Names of(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id") && !element.hasAttr("role")) {
            return NONE;
        }
        String names = element.attr("class") + " " + element.attr("id") + " " + element.attr("role");
        return new Names(words(names.length() > LONGEST ? names.substring(0, LONGEST) : names));
    }

    private static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if ((!letter || hump) && i > start) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = letter && !hump ? start : hump ? i : i + 1;
        }
        return words;
    }

    boolean anyOf(Collection<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    /** Whether words stand in a row, given with hyphens between them. */
    boolean anyPhrase(Collection<String> phrases) {
        String all = "-" + String.join("-", words) + "-";
        return words.size() > 1 && phrases.stream().anyMatch(phrase -> all.contains("-" + phrase + "-"));
    }

    boolean anyStarts(Collection<String> starts) {
        return words.stream().anyMatch(word -> starts.stream().anyMatch(word::startsWith));
    }
}
