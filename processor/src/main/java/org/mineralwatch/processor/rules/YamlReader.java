package org.mineralwatch.processor.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a YAML document into values that know their lines. Aliases are refused: a rule says what it says where it stands. */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    /** The largest bundled file has a tenth of it; the parser takes seconds over the comments of larger ones. */
    private static final int LONGEST = 1_000_000;

    private final String file;
    private final Problems problems;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The fields of a document; none when it is broken, which is then among the problems. */
    static Yaml.Fields read(String file, String text, Problems problems) {
        Yaml.Fields none = new Yaml.Fields(1, Map.of());
        if (text.length() > LONGEST) {
            problems.unreadable(file, 1, "the file has more than " + LONGEST + " characters: split it by language");
            return none;
        }
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.unreadable(file, 1, "the file is empty: write its fields or remove it");
                return none;
            }
            Yaml whole = new YamlReader(file, problems).value(parser);
            if (parser.nextToken() != null) {
                problems.unreadable(
                        file,
                        line(parser.currentTokenLocation()),
                        "a second document begins here, behind '---' or '...': a file is one document");
                return none;
            }
            if (whole instanceof Yaml.Fields fields) {
                return fields;
            }
            problems.unreadable(file, 1, "the file must hold fields, such as 'subject: rare-earth'");
        } catch (JsonProcessingException e) {
            unreadable(file, text, e, problems);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory needs no I/O", e);
        }
        return none;
    }

    private static void unreadable(String file, String text, JsonProcessingException e, Problems problems) {
        int line = line(e);
        OpenBracket.before(text, line)
                .ifPresentOrElse(
                        bracket -> problems.unreadable(
                                file,
                                bracket.line(),
                                "cannot be read as YAML: '" + bracket.sign()
                                        + "' opens here and is not closed before line " + line + ": close it"),
                        () -> problems.unreadable(
                                file, line, "cannot be read as YAML, correct it: " + reasons(e.getOriginalMessage())));
    }

    private Yaml value(JsonParser parser) throws IOException {
        int line = line(parser.currentTokenLocation());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return fields(parser, line);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Yaml> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return new Yaml.Items(line, values);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(file, line, "aliases are not known here: write the value out");
        }
        return new Yaml.Scalar(line, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
    }

    private Yaml.Fields fields(JsonParser parser, int line) throws IOException {
        Map<String, Yaml> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = line(parser.currentTokenLocation());
            parser.nextToken();
            if (values.put(name, value(parser)) != null) {
                problems.add(file, at, "'" + name + "' stands twice: keep one");
            }
        }
        return new Yaml.Fields(line, values);
    }

    /** Where the trouble is; what Jackson tells is where the parser stood when it began to look. */
    private static int line(JsonProcessingException e) {
        boolean marked = e.getCause() instanceof MarkedYAMLException cause && cause.getProblemMark() != null;
        return marked ? ((MarkedYAMLException) e.getCause()).getProblemMark().getLine() + 1 : line(e.getLocation());
    }

    private static int line(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    /** What the parser says, without the places that it shows in between. */
    private static String reasons(String message) {
        return message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(", "));
    }
}
