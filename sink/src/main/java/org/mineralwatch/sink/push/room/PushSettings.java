package org.mineralwatch.sink.push.room;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.service.Nearest;
import org.mineralwatch.service.settings.Mistakes;
import org.mineralwatch.sink.push.Entrance;
import org.mineralwatch.sink.push.deliver.Given;
import org.mineralwatch.sink.push.deliver.Kind;
import org.mineralwatch.sink.read.AlertFilter;

/**
 * Where alerts are pushed to, as the settings say.
 *
 * @param floodCap how many events an hour and subject an endpoint is sent; 0 for any number
 * @param endpoints the settings of each endpoint by its name
 */
public record PushSettings(int floodCap, Map<String, Map<String, Object>> endpoints) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String SUBJECTS = "subjects";
    private static final String SEVERITY = "severity";

    /** Nobody is pushed to. */
    public static final PushSettings DEFAULTS = new PushSettings(60, Map.of());

    public PushSettings {
        endpoints = new TreeMap<>(endpoints);
    }

    /**
     * The endpoints, in the order of their names; none of them is to be used when there are mistakes.
     *
     * @param folder from which the names of files count
     * @param kinds the kinds of output there are
     * @param mistakes takes all that is wrong
     */
    public List<Endpoint> endpoints(Path folder, List<Kind> kinds, Mistakes mistakes) {
        List<Endpoint> made = new ArrayList<>();
        endpoints.forEach((name, values) -> {
            Given given = new Given("push.endpoints." + name, values, folder, mistakes);
            checkNames(name, given, values.keySet(), kinds);
            kindOf(given, kinds)
                    .ifPresent(kind -> made.add(
                            new Endpoint(name, new Entrance(wanted(given, values), floodCap), kind.deliverer(given))));
        });
        return List.copyOf(made);
    }

    private static void checkNames(String name, Given given, Set<String> keys, List<Kind> kinds) {
        if (!NAME.matcher(name).matches()) {
            given.mistake("an endpoint's name has up to 40 lower-case letters, digits and hyphens");
        }
        Set<String> known = new TreeSet<>(Set.of(SUBJECTS, SEVERITY));
        kinds.stream().map(Kind::name).forEach(known::add);
        kinds.stream().filter(kind -> keys.contains(kind.name())).forEach(kind -> known.addAll(kind.options()));
        keys.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> given.mistake(key, "there is no such setting; " + Nearest.to(key, known)));
    }

    private static Optional<Kind> kindOf(Given given, List<Kind> kinds) {
        List<Kind> named = kinds.stream().filter(kind -> given.has(kind.name())).toList();
        if (named.size() != 1) {
            String names = kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
            given.mistake(
                    "give its address under one of these settings: " + names + " (" + named.size() + " are given)");
            return Optional.empty();
        }
        return Optional.of(named.get(0));
    }

    private static AlertFilter wanted(Given given, Map<String, Object> values) {
        Object subjects = Objects.requireNonNullElse(values.getOrDefault(SUBJECTS, List.of()), "");
        Set<String> names = new HashSet<>();
        for (Object subject : subjects instanceof Collection<?> several ? several : List.of(subjects)) {
            names.add(Objects.toString(subject, ""));
        }
        if (names.contains("")) {
            given.mistake(SUBJECTS, "name one or more, or leave the setting away for all");
        }
        return AlertFilter.of(names, severity(given, values));
    }

    private static Severity severity(Given given, Map<String, Object> values) {
        String text =
                String.valueOf(values.getOrDefault(SEVERITY, Severity.LOW)).toUpperCase(Locale.ROOT);
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (severity.isEmpty()) {
            given.mistake(SEVERITY, "give the least severity wanted: low, medium or high");
        }
        return severity.orElse(Severity.LOW);
    }
}
