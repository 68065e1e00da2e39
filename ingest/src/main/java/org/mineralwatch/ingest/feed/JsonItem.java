package org.mineralwatch.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One item of a JSON feed, as far as anybody asks for it. */
final class JsonItem {
    private static final Set<String> TEXTS = Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "summary",
            "content_html",
            "content_text",
            "date_published",
            "date_modified",
            "language");

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private JsonItem() {}

    /** Reads the object that the parser stands at. */
    static JsonItem read(JsonParser json) throws IOException {
        JsonItem item = new JsonItem();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            item.member(json);
        }
        return item;
    }

    private void member(JsonParser json) throws IOException {
        String name = json.currentName();
        json.nextToken();
        if (TEXTS.contains(name)) {
            texts.put(name, text(json));
        } else if (name.equals("tags")) {
            list(json, tags, false);
        } else if (name.equals("authors") || name.equals("author")) {
            // version 1.1 lists them, version 1 has one
            list(json, authors, true);
        } else {
            json.skipChildren();
        }
    }

    /** The text or number that the parser stands at; null for anything else, which is stepped over. */
    static String text(JsonParser json) throws IOException {
        boolean scalar = json.currentToken() == JsonToken.VALUE_STRING
                || json.currentToken() != null && json.currentToken().isNumeric();
        if (!scalar) {
            json.skipChildren();
        }
        return scalar ? json.getText() : null;
    }

    private static void list(JsonParser json, List<String> into, boolean people) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            add(json, into, people);
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            add(json, into, people);
        }
    }

    private static void add(JsonParser json, List<String> into, boolean people) throws IOException {
        String value = people && json.currentToken() == JsonToken.START_OBJECT ? name(json) : text(json);
        if (value != null && into.size() < Limits.LABELS) {
            into.add(TextConstruct.escaped(value));
        }
    }

    private static String name(JsonParser json) throws IOException {
        String name = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals("name");
            json.nextToken();
            String value = text(json);
            name = wanted ? value : name;
        }
        return name;
    }

    /** The first that is an address: url, external_url, an id that is a whole address; or null. */
    private String link(String base) {
        return Stream.of(
                        WebLink.resolve(texts.get("url"), base),
                        WebLink.resolve(texts.get("external_url"), base),
                        WebLink.resolve(texts.get("id"), null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The entry, its plain texts as the HTML that means them. */
    RawEntry raw(String base, String feedLanguage) {
        String html = texts.get("content_html");
        EntryFacts facts = new EntryFacts(
                link(base),
                FeedDates.parse(texts.get("date_published")),
                FeedDates.parse(texts.get("date_modified")).time(),
                texts.get("language") == null ? feedLanguage : PlainText.line(texts.get("language"), Limits.LABEL));
        return new RawEntry(
                texts.get("id"),
                TextConstruct.escaped(texts.get("title")),
                TextConstruct.escaped(texts.get("summary")),
                html != null ? html : TextConstruct.escaped(texts.get("content_text")),
                authors,
                tags,
                facts);
    }
}
