package org.mineralwatch.processor.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineralwatch.news.RuleSet;

/** Reads a rule set from a configuration folder: the texts of {@code subjects/*.yaml} and {@code vocabularies/*.yaml}. */
public final class RuleSetFolder {
    /** How files of rules end, and how they end by mistake, which compiling will say. */
    private static final List<String> ENDINGS = List.of(RuleSource.YAML, RuleSource.YML);

    /** Editors keep files of their own beside those that they edit. */
    private static final String HIDDEN = ".";

    private RuleSetFolder() {}

    /**
     * The rule set as it lies there, unchecked: {@link Rules#compile} says whether it can judge.
     *
     * @param folder the configuration folder
     * @throws IOException when a file cannot be read
     */
    public static RuleSet read(Path folder) throws IOException {
        return of(texts(folder));
    }

    /**
     * The texts of the files alone, which tell one rule set from another.
     *
     * @return path below the folder to text
     * @throws IOException when a file cannot be read
     */
    public static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String part : List.of(RuleSource.SUBJECTS, RuleSource.VOCABULARIES)) {
            Path inner = folder.resolve(part);
            if (Files.isDirectory(inner)) {
                read(inner, part, files);
            }
        }
        return files;
    }

    /** The rule set of such texts. */
    public static RuleSet of(Map<String, String> files) {
        List<String> subjects = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.startsWith(RuleSource.SUBJECTS)) {
                subjects.add(subject(file, text));
            }
        });
        return RuleSet.of(RuleSet.LIVE, subjects.stream().distinct().toList(), files);
    }

    private static void read(Path inner, String part, Map<String, String> files) throws IOException {
        try (Stream<Path> paths = Files.list(inner)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                if (ENDINGS.stream().anyMatch(name::endsWith)
                        && !name.startsWith(HIDDEN)
                        && Files.isRegularFile(path)) {
                    files.put(part + name, text(path, part + name).replace("\r\n", "\n"));
                }
            }
        }
    }

    private static String text(Path path, String file) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8: save it as such", e);
        }
    }

    /** The name in the file; the file's own name when it is broken, which compiling will say. */
    private static String subject(String file, String text) {
        Yaml value = YamlReader.read(file, text, new Problems()).values().get("subject");
        boolean named = value instanceof Yaml.Scalar scalar && scalar.text() != null;
        return named
                ? ((Yaml.Scalar) value).text().strip()
                : file.substring(RuleSource.SUBJECTS.length(), file.lastIndexOf('.'));
    }
}
