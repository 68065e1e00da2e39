package org.mineralwatch.news;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole rule set as it travels: the texts of its files. Its version is a hash of them, so equal rules have equal versions.
 *
 * @param name under which it is published; {@value #LIVE} is the one that judges
 * @param version hash of the files' names and texts
 * @param subjects names of the subjects it defines, sorted
 * @param files path below the configuration folder to text
 */
public record RuleSet(String name, String version, List<String> subjects, Map<String, String> files) {
    /** The name of the rule set that judges live articles. */
    public static final String LIVE = "live";

    public RuleSet {
        subjects = subjects == null ? List.of() : subjects.stream().sorted().toList();
        files = files == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    public static RuleSet of(String name, List<String> subjects, Map<String, String> files) {
        String[] parts = new TreeMap<>(files)
                .entrySet().stream()
                        .flatMap(file -> java.util.stream.Stream.of(file.getKey(), file.getValue()))
                        .toArray(String[]::new);
        return new RuleSet(name, Id.of(parts), subjects, files);
    }
}
