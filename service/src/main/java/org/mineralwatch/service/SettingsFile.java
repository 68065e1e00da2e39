package org.mineralwatch.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a file of settings: YAML, keys in lower-case-with-hyphens, durations as {@code 500ms}, {@code 30s}, {@code 15m},
 * {@code 24h} or {@code 30d}. An unknown key or a wrong value is refused with file, line and the nearest known name.
 */
public final class SettingsFile {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addModule(new SimpleModule()
                    .addDeserializer(Duration.class, new DurationText())
                    .addDeserializer(Term.class, new TermText()))
            .build();

    private SettingsFile() {}

    /**
     * Reads settings.
     *
     * @param file the file; where it is not there or empty, everything has its default
     * @param type a record whose constructor puts defaults for null
     * @param none the settings without a file
     * @throws StartFailure when something in it is wrong
     */
    public static <T> T read(Path file, Class<T> type, T none) {
        try {
            T read = saysNothing(file) ? none : YAML.readValue(file.toFile(), type);
            return read == null ? none : read;
        } catch (UnrecognizedPropertyException e) {
            throw new StartFailure(file.getFileName() + line(file, e.getPropertyName()) + ": there is no setting '"
                    + e.getPropertyName() + "'" + nearest(e));
        } catch (MismatchedInputException e) {
            String path = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            throw new StartFailure(place(file, e) + "the setting '" + path + "' has a value that it cannot have");
        } catch (JsonProcessingException e) {
            throw new StartFailure(place(file, e) + e.getOriginalMessage());
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Jackson takes a file of blank lines and comments for one that was cut off. */
    private static boolean saysNothing(Path file) throws IOException {
        return !Files.exists(file)
                || Files.readAllLines(file).stream()
                        .map(String::strip)
                        .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private static String place(Path file, JsonProcessingException e) {
        String line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
        return file.getFileName() + line + ": ";
    }

    /** The parser has read on when it finds a key unknown, so the key's line is looked up in the file. */
    private static String line(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key + ":")) {
                    return " line " + (i + 1);
                }
            }
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e.getMessage());
        }
        return "";
    }

    private static String nearest(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? ""
                : "; "
                        + Nearest.to(
                                e.getPropertyName(),
                                e.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .toList());
    }

    private static final class DurationText extends StdDeserializer<Duration> {
        DurationText() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            return duration(text)
                    .orElseThrow(() -> JsonMappingException.from(
                            parser, "'" + text + "' is no duration: write 500ms, 30s, 15m, 24h or 30d"));
        }
    }

    /** A length of time as settings write it; nothing for other text. */
    public static Optional<Duration> duration(String text) {
        Matcher m = DURATION.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(m.group(1));
        return Optional.of(
                switch (m.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    private static final class TermText extends StdDeserializer<Term> {
        TermText() {
            super(Term.class);
        }

        @Override
        public Term deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText().strip();
            return text.equals("never") || text.equals("forever")
                    ? new Term(null)
                    : new Term(context.readValue(parser, Duration.class));
        }
    }
}
