package org.mineralwatch.processor.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must stand near a term so that it counts, or takes it away.
 *
 * @param all of each of these sets of word groups one word; none for nothing
 * @param reach how near all of them
 */
record Need(List<List<String>> all, Reach reach) {
    static final Need NOTHING = new Need(List.of(), Reach.SENTENCE);

    /** Reads {@code needs} and {@code within}: each item must be near, a bar in it is a choice. */
    static Need needs(Form form) {
        return of(form, "needs", "within");
    }

    /** Reads {@code unless} and {@code unless-within}: any item near takes the term away. */
    static Need unless(Form form) {
        Need read = of(form, "unless", "unless-within");
        List<String> any = read.all.stream().flatMap(List::stream).toList();
        return any.isEmpty() ? NOTHING : new Need(List.of(any), read.reach);
    }

    /** The names of all word groups that it speaks of. */
    Stream<String> groups() {
        return all.stream().flatMap(List::stream);
    }

    /** As the rule writes it: {@code signing, states|bodies within 6}. */
    @Override
    public String toString() {
        String groups = all.stream().map(either -> String.join("|", either)).collect(Collectors.joining(", "));
        return groups + " within " + reach;
    }

    private static Need of(Form form, String field, String within) {
        List<List<String>> all =
                form.textOrTexts(field).stream().map(Need::choice).toList();
        Reach reach = Reach.parse(form.optionalText(within));
        if (reach == null) {
            form.problem(
                    within,
                    "'" + within + "' is " + form.optionalText(within)
                            + ": write sentence, article, or a number of words from 1 to " + Reach.MOST_WORDS);
        }
        if (all.stream().anyMatch(either -> either.contains(""))) {
            form.problem(field, "'" + field + "' has an empty choice: name a group on both sides of each bar");
        }
        if (all.isEmpty() && form.has(field)) {
            form.problem(field, "'" + field + "' names no group: name one of 'contexts'");
        }
        if (!form.has(field) && form.has(within)) {
            form.problem(within, "'" + within + "' says how near a word of a group must stand: add '" + field + "'");
        }
        return all.isEmpty() ? NOTHING : new Need(all, reach == null ? Reach.SENTENCE : reach);
    }

    private static List<String> choice(String item) {
        return Arrays.stream(item.split("\\|", -1)).map(String::strip).toList();
    }
}
