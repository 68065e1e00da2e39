package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mineralwatch.processor.rules.CompiledRules;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;

/** Plain phrases to search for, as all the matchers understand them: lower-case words with one blank between them. */
final class Phrases {
    private static final Path CONFIG = Path.of("../config");
    private static final Pattern PLAIN = Pattern.compile("[a-z]{2,}( [a-z]{2,})*");
    private static final long SEED = 4;
    private static final int MOST = 10_000;
    private static final int COMMON = 100;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_LONE_WORD = 7;

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
     * (../shared/data/stories) speaks of: pairs of neighbouring words of four letters or more, and words of seven or more that
     * stand there once or twice; its 100 commonest words are in neither. Fewer are a random part of more.
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
        List<String[]> texts = RealTexts.ofLines("stories/articles.jsonl").stream()
                .map(article -> article.text().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .toList();
        Map<String, Integer> times = new TreeMap<>();
        texts.forEach(words -> List.of(words).forEach(word -> times.merge(word, 1, Integer::sum)));
        Set<String> common = times.keySet().stream()
                .sorted(Comparator.comparing(times::get, Comparator.reverseOrder()))
                .limit(COMMON)
                .collect(Collectors.toSet());
        Set<String> phrases = new TreeSet<>();
        times.keySet().stream()
                .filter(word -> word.length() >= SHORTEST_LONE_WORD && times.get(word) <= 2)
                .forEach(phrases::add);
        for (String[] words : texts) {
            for (int i = 1; i < words.length; i++) {
                if (counts(words[i - 1], common) && counts(words[i], common)) {
                    phrases.add(words[i - 1] + " " + words[i]);
                }
            }
        }
        return phrases;
    }

    private static boolean counts(String word, Set<String> common) {
        return word.length() >= SHORTEST_WORD && !common.contains(word);
    }
}
