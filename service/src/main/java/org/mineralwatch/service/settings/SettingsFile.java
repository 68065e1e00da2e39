package org.mineralwatch.service.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineralwatch.service.Nearest;

/** Reads a file of settings: YAML, keys in lower-case-with-hyphens. An unknown key or a wrong value is a mistake, with its line. */
public final class SettingsFile {
    private final Map<String, Setting<?>> known;
    private final Mistakes mistakes;
    private final Map<Setting<?>, Object> set = new HashMap<>();

    private SettingsFile(List<Setting<?>> known, Mistakes mistakes) {
        this.known = known.stream()
                .collect(Collectors.toMap(Setting::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.mistakes = mistakes;
    }

    /**
     * Reads settings. What is wrong with them is among the mistakes of what is returned.
     *
     * @param file the file; where it is not there or empty, everything has its default
     * @param known all that can be set
     */
    public static SettingValues read(Path file, List<Setting<?>> known) {
        Mistakes mistakes = new Mistakes(file.toString());
        SettingsFile read = new SettingsFile(known, mistakes);
        read.take("", YamlTree.read(text(file, mistakes), mistakes));
        return new SettingValues(read.set, mistakes);
    }

    private static String text(Path file, Mistakes mistakes) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (CharacterCodingException e) {
            mistakes.at(0, "is no text in UTF-8: save it as such");
        } catch (IOException e) {
            mistakes.at(0, "cannot be read by this user, or is no file: " + e);
        }
        return "";
    }

    private void take(String path, Map<?, ?> values) {
        values.forEach((key, value) -> {
            String name = path.isEmpty() ? key.toString() : path + "." + key;
            if (known.containsKey(name)) {
                take(known.get(name), value);
            } else if (!isGroup(name)) {
                mistakes.at(
                        mistakes.line(name), "there is no setting '" + name + "'; " + nearest(path, key.toString()));
            } else if (value instanceof Map<?, ?> group) {
                take(name, group);
            } else if (value != null) {
                mistakes.add(name, "is a group of settings: " + String.join(", ", within(name)));
            }
        });
    }

    private <T> void take(Setting<T> setting, Object value) {
        if (value == null) {
            return; // a key without a value leaves the default
        }
        Optional<T> read = setting.form().read().apply(value);
        read.ifPresentOrElse(
                good -> set.put(setting, good),
                () -> mistakes.add(
                        setting.name(),
                        (value instanceof String text ? "'" + text + "'" : "what stands there") + " is no "
                                + setting.form().how()));
    }

    private boolean isGroup(String name) {
        return known.keySet().stream().anyMatch(one -> one.startsWith(name + "."));
    }

    /** A setting of another group, or a misspelt one of this. */
    private String nearest(String path, String key) {
        return known.keySet().stream()
                .filter(name -> name.endsWith("." + key))
                .findFirst()
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> Nearest.to(key, within(path)));
    }

    private Set<String> within(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return known.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
