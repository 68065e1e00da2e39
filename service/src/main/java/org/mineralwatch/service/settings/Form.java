package org.mineralwatch.service.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How values of a kind are written in a file of settings.
 *
 * @param unit what a value is, in a word or two
 * @param how completes "'...' is no"
 * @param read takes a text, a list or a map as the file has it; nothing for what is no such value
 * @param written the value as one would write it
 * @param <T> the value
 */
public record Form<T>(String unit, String how, Function<Object, Optional<T>> read, Function<T, String> written) {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final String TIMES = "write 500ms, 30s, 15m, 24h or 30d";

    /** Of times of any length. */
    public static final Form<Duration> DURATION =
            new Form<>("duration", "duration: " + TIMES, text(DurationText::read), DurationText::written);

    /** Of times that take a while. */
    public static final Form<Duration> SOME_TIME = new Form<>(
            "duration",
            "duration longer than nothing: " + TIMES,
            text(text -> DurationText.read(text).filter(length -> !length.isZero())),
            DurationText::written);

    /** Of times of some length at least. */
    public static Form<Duration> timeOf(Duration least) {
        return new Form<>(
                "duration",
                "duration of " + DurationText.written(least) + " at least: " + TIMES,
                text(text -> DurationText.read(text).filter(length -> length.compareTo(least) >= 0)),
                DurationText::written);
    }

    /** Of yes and no. */
    public static final Form<Boolean> FLAG = new Form<>(
            "true or false",
            "answer: write true or false",
            text(text -> text.equals("true") || text.equals("false")
                    ? Optional.of(Boolean.valueOf(text))
                    : Optional.empty()),
            String::valueOf);

    /** Of any text. */
    public static final Form<String> TEXT =
            new Form<>("text", "text: write it in quotes", text(Optional::of), Function.identity());

    /** Of any number of texts. */
    public static final Form<Set<String>> TEXTS = new Form<>(
            "list", "list: write [one, another]", Form::texts, texts -> "[" + String.join(", ", texts) + "]");

    /** Of things that have settings of their own, which {@link #read} does not look at. */
    public static final Form<Map<String, Map<String, Object>>> GROUPS = new Form<>(
            "groups",
            "group of names, each with settings of its own: write {name: {setting: value}}",
            Form::groups,
            groups -> "{" + String.join(", ", groups.keySet()) + "}");

    /** Of whole numbers. */
    public static Form<Integer> number(int least) {
        return new Form<>(
                "number",
                "number: write a whole one, " + least + " at least",
                text(text -> Optional.of(text)
                        .filter(digits -> WHOLE.matcher(digits).matches())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least)),
                String::valueOf);
    }

    /** Of times that may also last for ever, which a word says. */
    public static Form<Term> term(String endless) {
        return new Form<>(
                "duration or " + endless,
                "duration: " + TIMES + ", or " + endless,
                text(text -> text.equals("never") || text.equals("forever")
                        ? Optional.of(new Term(null))
                        : DurationText.read(text).map(Term::new)),
                term -> term.duration() == null ? endless : DurationText.written(term.duration()));
    }

    private static <T> Function<Object, Optional<T>> text(Function<String, Optional<T>> of) {
        return value -> value instanceof String text ? of.apply(text.strip()) : Optional.empty();
    }

    private static Optional<Set<String>> texts(Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return Optional.empty();
        }
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add((String) text));
        return Optional.of(texts);
    }

    private static Optional<Map<String, Map<String, Object>>> groups(Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !map.values().stream().allMatch(inner -> inner == null || inner instanceof Map)) {
            return Optional.empty();
        }
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        map.forEach((name, inner) -> {
            Map<String, Object> settings = new LinkedHashMap<>();
            if (inner instanceof Map<?, ?> given) {
                given.forEach((key, one) -> settings.put((String) key, one));
            }
            groups.put((String) name, settings);
        });
        return Optional.of(groups);
    }
}
