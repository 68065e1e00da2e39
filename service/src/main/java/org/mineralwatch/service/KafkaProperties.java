package org.mineralwatch.service;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The properties of Kafka's clients as an operator gives them, in a file for those that nobody else may see: which there are, and
 * which are secret.
 */
public final class KafkaProperties {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaProperties.class);

    /** Told of a file that others may read; a warning only, since containers are given theirs so. */
    private static final PosixFilePermission OPEN = PosixFilePermission.OTHERS_READ;

    private static final List<String> PREFIXES = List.of(
            StreamsConfig.MAIN_CONSUMER_PREFIX,
            StreamsConfig.RESTORE_CONSUMER_PREFIX,
            StreamsConfig.GLOBAL_CONSUMER_PREFIX,
            StreamsConfig.CONSUMER_PREFIX,
            StreamsConfig.PRODUCER_PREFIX,
            StreamsConfig.ADMIN_CLIENT_PREFIX);

    /** What a provider is called is the operator's choice. */
    private static final String PROVIDERS = "config.providers.";

    private static final Map<String, ConfigKey> KNOWN = new HashMap<>();

    static {
        Stream.of(
                        StreamsConfig.configDef(),
                        AdminClientConfig.configDef(),
                        ProducerConfig.configDef(),
                        ConsumerConfig.configDef())
                .map(ConfigDef::configKeys)
                .forEach(KNOWN::putAll);
    }

    private KafkaProperties() {}

    /**
     * Reads a file of client properties.
     *
     * @param file in the form that Kafka's own tools take
     * @return by name
     * @throws WrongSettings when it cannot be read, or has a name that no client of Kafka knows
     */
    public static Map<String, String> read(Path file) {
        String text = text(file);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSettings(List.of(file + " is no file of properties: " + e.getMessage()));
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        List<String> mistakes = new ArrayList<>();
        read.keySet()
                .forEach(name -> doubt(name).ifPresent(doubt -> mistakes.add(file + line(text, name) + ": " + doubt)));
        if (!mistakes.isEmpty()) {
            throw new WrongSettings(mistakes);
        }
        warnWhenOpen(file);
        return read;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new WrongSettings(List.of("there is no file " + file + " with properties for Kafka's clients"));
        } catch (CharacterCodingException e) {
            throw new WrongSettings(List.of(file + " is no text in UTF-8: save it as such"));
        } catch (IOException e) {
            throw new WrongSettings(List.of(file + " cannot be read by this user, or is no file: " + e));
        }
    }

    private static String line(String text, String name) {
        Pattern beginning = Pattern.compile("\\s*" + Pattern.quote(name) + "\\s*([=:\\s].*)?");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (beginning.matcher(lines.get(i)).matches()) {
                return " line " + (i + 1);
            }
        }
        return "";
    }

    private static void warnWhenOpen(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(OPEN)) {
                LOG.warn(
                        "{} can be read by every user of this machine: take that away with 'chmod o-r {}'", file, file);
            }
        } catch (UnsupportedOperationException e) {
            LOG.debug("{} stands where there are no such permissions", file);
        } catch (IOException e) {
            LOG.warn("who may read {} cannot be told: {}", file, e.toString());
        }
    }

    /** What is wrong with a name, if something is: no client of Kafka has such a property. */
    public static Optional<String> doubt(String name) {
        if (KNOWN.containsKey(bare(name)) || name.startsWith(PROVIDERS)) {
            return Optional.empty();
        }
        String near = Nearest.of(bare(name), KNOWN.keySet())
                .map(known -> "did you mean '" + known + "'?")
                .orElse("remove it");
        return Optional.of("Kafka's clients have no property '" + name + "'; " + near);
    }

    /** Whether nobody may see the value of a property; so is every one that nobody knows. */
    public static boolean secret(String name) {
        ConfigKey key = KNOWN.get(bare(name));
        return key == null || key.type == ConfigDef.Type.PASSWORD;
    }

    /** Streams takes the properties of its several clients with a prefix each. */
    private static String bare(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }
}
