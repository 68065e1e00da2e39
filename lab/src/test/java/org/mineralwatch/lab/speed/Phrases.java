package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mineralwatch.news.Article;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;

/** Plain phrases to search for, as all the matchers understand them: lower-case words with one blank between them. */
final class Phrases {
    private static final Path CONFIG = Path.of("../config");
    private static final Pattern PLAIN = Pattern.compile("[a-z]{2,}( [a-z]{2,})*");
    private static final long SEED = 4;
    private static final int MOST = 10_000;
    private static final Pattern NAMES = Pattern.compile("(?<=[a-z,] )([A-Z][a-z]{3,})(?: [A-Z][a-z]{2,})?");
    private static final Pattern LONG_WORDS = Pattern.compile("(?<![^ ])[a-z]{7,}(?![^ .,])");

    private Phrases() {}

    /** The bundled rules. */
    static CompiledRules rules() {
        try {
            return Rules.compile(RuleSetFolder.read(CONFIG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every spelling of the bundled rules that is plain. */
    static List<String> ofRules() {
        Set<String> phrases = new LinkedHashSet<>();
        rules().lexicon().patterns().forEach(pattern -> {
            String phrase = pattern.spelling().toLowerCase(Locale.ROOT).replace('-', ' ');
            if (PLAIN.matcher(phrase).matches()) {
                phrases.add(phrase);
            }
        });
        return List.copyOf(phrases);
    }

    /**
     * So many phrases as a large gazetteer would hold: the spellings of the bundled rules, mixed (seed fixed) with what other news
     * (../shared/data/stories and near-copies) speaks of: words and pairs of words that it writes with capitals behind another
     * word, and words of seven letters or more that stand there once or twice. Fewer are a random part of more.
     */
    static List<String> many(int count) {
        Set<String> all = new LinkedHashSet<>(ofRules());
        List<String> others = new ArrayList<>(ofNews());
        Collections.shuffle(others, new Random(SEED));
        all.addAll(others);
        List<String> mixed = new ArrayList<>(List.copyOf(all).subList(0, MOST));
        Collections.shuffle(mixed, new Random(SEED));
        return mixed.subList(0, count);
    }

    private static Set<String> ofNews() {
        Set<String> phrases = new TreeSet<>();
        Map<String, Integer> times = new TreeMap<>();
        List<Article> news = new ArrayList<>(RealTexts.ofLines("stories/articles.jsonl"));
        news.addAll(RealTexts.ofLines("near-copies/articles.jsonl"));
        for (Article article : news) {
            NAMES.matcher(article.text()).results().forEach(name -> {
                phrases.add(name.group(1).toLowerCase(Locale.ROOT));
                phrases.add(name.group().toLowerCase(Locale.ROOT));
            });
            LONG_WORDS
                    .matcher(article.text().toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(word -> times.merge(word.group(), 1, Integer::sum));
        }
        times.forEach((word, count) -> {
            if (count <= 2) {
                phrases.add(word);
            }
        });
        return phrases;
    }
}
