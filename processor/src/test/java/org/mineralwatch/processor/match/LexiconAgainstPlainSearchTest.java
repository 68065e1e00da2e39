package org.mineralwatch.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.mineralwatch.processor.text.Chars;

/** The automaton finds what a search of every spelling at every word finds; words of few letters, so that all kinds meet. */
class LexiconAgainstPlainSearchTest {
    private static final String[] LETTERS = {"a", "A", "д", "토"};

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void every_spelling_is_found_at_every_place() {
        Set<String> spellings = new LinkedHashSet<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            spellings.add(phrase(1 + random.nextInt(4), true));
        }
        String text = phrase(40, false);
        assertThat(found(text, spellings))
                .as("seed %d, text '%s', spellings %s", seed, text, spellings)
                .containsExactlyInAnyOrderElementsOf(searched(text, spellings));
    }

    private String phrase(int words, boolean ofRule) {
        List<String> phrase = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            StringBuilder letters = new StringBuilder();
            for (int letter = 2 + random.nextInt(3); letter > 0; letter--) {
                letters.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
            phrase.add(letters + (ofRule && random.nextInt(3) == 0 ? "*" : ""));
        }
        return String.join(" ", phrase);
    }

    private static List<String> found(String text, Set<String> spellings) {
        LexiconBuilder builder = new LexiconBuilder();
        spellings.forEach(spelling -> builder.add(new Pattern(0, Pattern.Kind.TERM, 0, spelling), false));
        Lexicon lexicon = builder.build(1);
        Scan scan = lexicon.scan();
        scan.sentence(Chars.of(text), 0, text.length());
        List<String> found = new ArrayList<>();
        Hits hits = scan.hits(0);
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(hits.from(hit) + " " + lexicon.pattern(hits.pattern(hit)).spelling());
        }
        return found;
    }

    private static Set<String> searched(String text, Set<String> spellings) {
        String[] words = text.split(" ");
        Set<String> searched = new TreeSet<>();
        for (int from = 0; from < words.length; from++) {
            for (String spelling : spellings) {
                if (stands(spelling.split(" "), words, from)) {
                    searched.add(from + " " + spelling);
                }
            }
        }
        return searched;
    }

    private static boolean stands(String[] spelling, String[] words, int from) {
        boolean stands = from + spelling.length <= words.length;
        for (int i = 0; stands && i < spelling.length; i++) {
            stands = fits(spelling[i], words[from + i]);
        }
        return stands;
    }

    private static boolean fits(String wanted, String word) {
        boolean prefix = wanted.endsWith("*");
        String letters = prefix ? wanted.substring(0, wanted.length() - 1) : wanted;
        String same = prefix ? word.substring(0, Math.min(word.length(), letters.length())) : word;
        if (!same.toLowerCase(Locale.ROOT).equals(letters.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean capitals = letters.chars().allMatch(Character::isUpperCase);
        boolean initial = Character.isUpperCase(letters.charAt(0));
        return capitals && same.equals(letters) || !capitals && (!initial || Character.isUpperCase(same.charAt(0)));
    }
}
