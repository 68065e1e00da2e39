package org.mineralwatch.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.news.Article;

/**
 * Whether a page tells what an entry of a feed announced, and is no consent page, login or error in its place: enough of the entry's
 * words stand in the page.
 */
final class Likeness {
    /** The share of the entry's words; pages of other articles in the same language have less than half of it. */
    private static final double ENOUGH = 0.4;

    /** Characters of the entry that are looked at. */
    private static final int SUMMARY = 2_000;

    /** Words of some length; of scripts that write no blanks, pairs of characters. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2}|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]{4,}");

    private Likeness() {}

    static boolean tells(Page page, Article article) {
        Set<String> wanted = words(article.title() + " " + PlainText.cut(article.text(), SUMMARY));
        Set<String> there = words(page.title() + " " + page.text());
        long found = wanted.stream().filter(there::contains).count();
        return found > 0 && found >= wanted.size() * ENOUGH;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int at = 0;
        while (word.find(at)) {
            words.add(word.group());
            at = Character.isLetterOrDigit(word.group().codePointAt(0))
                            && word.group().length() == 2
                    ? word.start() + 1
                    : word.end();
        }
        return words;
    }
}
