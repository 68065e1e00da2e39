package org.mineralwatch.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON Feed 1 and 1.1, also with number ids and without addresses. */
final class JsonFeed {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.DEPTH)
                        .build());
    }

    private JsonFeed() {}

    static boolean looksLikeOne(String text) {
        int start = 0;
        while (start < text.length() && (PlainText.blank(text.charAt(start)) || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        return start < text.length() && text.charAt(start) == '{';
    }

    static FeedDocument parse(String text, String address) {
        try {
            JsonNode root = JSON.readTree(text.substring(text.indexOf('{')));
            JsonNode items = root.path("items");
            return items.isArray() ? feed(root, items, address) : new Unreadable("no feed: JSON without items");
        } catch (JsonProcessingException e) {
            return new Unreadable("no feed: JSON that is broken: " + e.getOriginalMessage());
        }
    }

    private static ParsedFeed feed(JsonNode root, JsonNode items, String address) {
        String site = WebLink.resolve(text(root, "home_page_url"), address);
        List<Entry> entries = StreamSupport.stream(items.spliterator(), false)
                .limit(Limits.ENTRIES)
                .map(item -> raw(item).bounded(address == null ? site : address))
                .toList();
        return new ParsedFeed(
                text(root, "title"),
                site,
                text(root, "description"),
                text(root, "language"),
                entries,
                Math.max(0, items.size() - Limits.ENTRIES));
    }

    private static RawEntry raw(JsonNode item) {
        String html = text(item, "content_html");
        String content = html != null ? html : escaped(text(item, "content_text"));
        String url = text(item, "url");
        return new RawEntry(
                text(item, "id"),
                text(item, "title"),
                false,
                url != null ? url : text(item, "external_url"),
                FeedDates.parse(text(item, "date_published")),
                FeedDates.parse(text(item, "date_modified")).time(),
                escaped(text(item, "summary")),
                content,
                authors(item),
                texts(item.path("tags")).toList());
    }

    /** Version 1.1 lists authors, version 1 has one. */
    private static List<String> authors(JsonNode item) {
        JsonNode authors = item.path("authors");
        Stream<JsonNode> people =
                authors.isArray() ? StreamSupport.stream(authors.spliterator(), false) : Stream.of(item.path("author"));
        return people.map(person -> text(person, "name"))
                .filter(name -> name != null)
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    /** Plain text as the HTML that means it. */
    private static String escaped(String plain) {
        return plain == null ? null : plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
