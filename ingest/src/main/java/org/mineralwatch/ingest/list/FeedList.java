package org.mineralwatch.ingest.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.FeedDefinition;

/**
 * The operator's feeds as an OPML file lists them: {@code <outline xmlUrl="..." title="..." minutes="15" paused="false"
 * fullText="false"/>}, nested in any way. A line that is wrong costs itself only.
 *
 * @param feeds in the order of the file
 * @param errors one line for people for each thing that is wrong, naming file and line
 * @param whole whether the file was read to its end; the feeds of half a file must not replace those of the whole one
 */
public record FeedList(List<FeedDefinition> feeds, List<String> errors, boolean whole) {
    private static final int LONGEST_MINUTES = 24 * 60;

    public FeedList {
        feeds = List.copyOf(feeds);
        errors = List.copyOf(errors);
    }

    /** Reads a file. */
    public static FeedList read(Path file) {
        if (!Files.isRegularFile(file)) {
            return unread(file, Files.exists(file) ? "is no file" : "is not there");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        } catch (IOException e) {
            return unread(file, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static FeedList unread(Path file, String why) {
        return new FeedList(List.of(), List.of(file + " " + why), false);
    }

    /**
     * Reads OPML.
     *
     * @param name what errors call it
     * @param in its bytes
     */
    public static FeedList read(String name, InputStream in) {
        Reading reading = new Reading(name);
        boolean whole = true;
        boolean root = false;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (!root && !element.equals("opml")) {
                        throw new XMLStreamException(
                                "it begins with <" + element + ">, not with <opml>", xml.getLocation());
                    }
                    root = true;
                    if (element.equals("outline")) {
                        reading.outline(xml);
                    }
                }
            }
        } catch (XMLStreamException e) {
            whole = false;
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            reading.error(line, "is no OPML, or broken here: " + said(e));
        }
        return new FeedList(List.copyOf(reading.feeds.values()), reading.errors, whole);
    }

    /** What the parser said, without the place, which is told already. */
    private static String said(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int mark = message.indexOf("Message: ");
        return PlainText.line(mark < 0 ? message : message.substring(mark + "Message: ".length()), 200)
                .replaceFirst("\\.$", "");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static final class Reading {
        private final String name;
        private final Map<String, FeedDefinition> feeds = new LinkedHashMap<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final List<String> errors = new ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        void error(int line, String what) {
            errors.add(name + " line " + line + ": " + what);
        }

        void outline(XMLStreamReader xml) {
            String address = attribute(xml, "xmlUrl");
            int line = xml.getLocation().getLineNumber();
            if (address == null) {
                if ("rss".equalsIgnoreCase(attribute(xml, "type"))) {
                    error(line, "a feed without xmlUrl=\"...\" (written just so)");
                }
                return;
            }
            if (CanonicalAddress.of(address).isEmpty()) {
                error(line, "'" + PlainText.line(Credentials.without(address), 200) + "' is no http(s) address");
                return;
            }
            Integer first = lines.putIfAbsent(address.strip(), line);
            if (first != null) {
                error(line, "the same feed stands on line " + first);
                return;
            }
            feeds.put(address.strip(), definition(xml, address.strip(), line));
        }

        private FeedDefinition definition(XMLStreamReader xml, String address, int line) {
            String title = attribute(xml, "title") != null ? attribute(xml, "title") : attribute(xml, "text");
            return new FeedDefinition(
                    address,
                    title == null ? null : PlainText.line(title, 200),
                    interval(xml, line),
                    flag(xml, line, "paused"),
                    flag(xml, line, "fullText"));
        }

        /** The operator's wish, or null for the feed's own pace. */
        private Duration interval(XMLStreamReader xml, int line) {
            String minutes = attribute(xml, "minutes");
            if (minutes == null) {
                return null;
            }
            if (minutes.matches("\\d{1,4}(\\.\\d{1,6})?")) {
                long millis = Math.round(Double.parseDouble(minutes) * 60_000);
                if (millis > 0 && millis <= LONGEST_MINUTES * 60_000L) {
                    return Duration.ofMillis(millis);
                }
            }
            error(
                    line,
                    "minutes=\"" + PlainText.line(minutes, 40) + "\" is no number of minutes up to " + LONGEST_MINUTES
                            + "; the feed's own pace is taken");
            return null;
        }

        private boolean flag(XMLStreamReader xml, int line, String name) {
            String value = attribute(xml, name);
            if (value != null && !value.equals("true") && !value.equals("false")) {
                error(line, name + "=\"" + PlainText.line(value, 40) + "\" is neither true nor false; false is taken");
            }
            return "true".equals(value);
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null || value.isBlank() ? null : value;
        }
    }
}
