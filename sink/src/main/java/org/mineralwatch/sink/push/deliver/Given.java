package org.mineralwatch.sink.push.deliver;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralwatch.service.settings.DurationText;
import org.mineralwatch.service.settings.Mistakes;

/**
 * The settings that an operator gave one endpoint. What is wrong with them is collected, so that all mistakes are told at once; what
 * is then returned is never used.
 */
public final class Given {
    private static final int LAST_PORT = 65_535;
    private static final URI NOWHERE = URI.create("http://nowhere.invalid");

    private final String endpoint;
    private final Map<String, Object> values;
    private final Path folder;
    private final Mistakes mistakes;

    /**
     * @param endpoint its place in the settings
     * @param values what was given
     * @param folder from which the names of files count
     * @param mistakes takes what is wrong
     */
    public Given(String endpoint, Map<String, Object> values, Path folder, Mistakes mistakes) {
        this.endpoint = endpoint;
        this.values = values;
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** Notes what is wrong with the endpoint as a whole. */
    public void mistake(String why) {
        mistakes.add(endpoint, why);
    }

    /** Notes that a setting is wrong. */
    public void mistake(String key, String why) {
        mistakes.add(endpoint + "." + key, why);
    }

    /** An address of the web; what stands in it besides scheme, host and port is never told, for it may be a secret. */
    public URI address(String key) {
        URI address = uri(text(key).orElse("")).orElse(NOWHERE);
        String scheme = address.getScheme();
        if (address.equals(NOWHERE)
                || address.getHost() == null
                || address.getPort() > LAST_PORT
                || !("http".equals(scheme) || "https".equals(scheme))
                || address.getFragment() != null) {
            mistake(key, "give an address such as https://host.example:9093/path");
            return NOWHERE;
        }
        if (address.getRawUserInfo() != null) {
            mistake(key, "name and password do not belong into an address: give them with authorization-file");
            return NOWHERE;
        }
        return address;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A length of time, written {@code 15m}. */
    public Duration duration(String key, Duration otherwise) {
        Optional<String> text = text(key);
        Optional<Duration> read = text.flatMap(DurationText::read).filter(length -> !length.isZero());
        if (text.isPresent() && read.isEmpty()) {
            mistake(key, "'" + text.get() + "' is no length of time: write 30s, 15m or 24h");
        }
        return read.orElse(otherwise);
    }

    /** The lines of a file that holds secrets, blank ones left out; they stand in no settings, and so in no log. */
    public List<String> secrets(String key) {
        String name = text(key).orElse("");
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.isEmpty()) {
                mistake(key, "the file " + name + " is empty");
            }
            return lines;
        } catch (IOException e) {
            mistake(key, "the file " + name + " cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).map(String::strip);
    }
}
