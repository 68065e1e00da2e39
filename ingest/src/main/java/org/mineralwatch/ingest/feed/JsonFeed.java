package org.mineralwatch.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineralwatch.ingest.feed.document.Repair;

/**
 * Reads JSON Feed 1 and 1.1, also with number ids and without addresses. It reads as it goes, so that what it does not know
 * costs no memory, and what is cut off costs only itself.
 */
final class JsonFeed {
    /** Elements inside each other. */
    private static final int DEPTH = 256;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final JsonParser json;
    private final List<JsonItem> items = new ArrayList<>();
    private int surplus;
    private boolean hasItems;
    private String title;
    private String site;
    private String self;
    private String description;
    private String language;

    private JsonFeed(JsonParser json) {
        this.json = json;
    }

    static boolean looksLikeOne(String text) {
        return start(text) < text.length() && text.charAt(start(text)) == '{';
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && (PlainText.blank(text.charAt(start)) || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        return start;
    }

    static FeedDocument parse(String text, String address, Set<Repair> repairs) {
        try (JsonParser json = JSON.createParser(text.substring(start(text)))) {
            JsonFeed feed = new JsonFeed(json);
            String broken = feed.read();
            if (!feed.hasItems) {
                return new Unreadable.OtherDocument(
                        broken == null ? "JSON without items" : "JSON that is broken: " + broken);
            }
            if (broken != null) {
                repairs.add(Repair.TRUNCATED);
            }
            return feed.feed(address, repairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end, or to where the document is broken; gives the reason of that, or null. */
    private String read() throws IOException {
        try {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                member(json.currentName());
            }
            return null;
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage();
        }
    }

    private void member(String name) throws IOException {
        json.nextToken();
        switch (name) {
            case "title" -> title = JsonItem.text(json);
            case "home_page_url" -> site = JsonItem.text(json);
            case "feed_url" -> self = JsonItem.text(json);
            case "description" -> description = JsonItem.text(json);
            case "language" -> language = JsonItem.text(json);
            case "items" -> items();
            default -> json.skipChildren();
        }
    }

    private void items() throws IOException {
        hasItems = json.currentToken() == JsonToken.START_ARRAY;
        while (hasItems && json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
            } else if (items.size() < Limits.ENTRIES) {
                items.add(JsonItem.read(json));
            } else {
                json.skipChildren();
                surplus++;
            }
        }
    }

    private ParsedFeed feed(String address, Set<Repair> repairs) {
        String home = WebLink.resolve(site, address == null ? self : address);
        String base = address != null ? address : self != null ? self : home;
        String stated = language == null ? null : PlainText.line(language, Limits.LABEL);
        TagBudget budget = new TagBudget();
        return new ParsedFeed(
                lineOrNull(title),
                home,
                lineOrNull(description),
                stated,
                items.stream()
                        .map(item -> item.raw(base, stated).bounded(budget))
                        .toList(),
                surplus,
                PollHints.NONE,
                repairs);
    }

    private static String lineOrNull(String text) {
        String line = PlainText.line(text, Limits.TITLE);
        return line.isEmpty() ? null : line;
    }
}
