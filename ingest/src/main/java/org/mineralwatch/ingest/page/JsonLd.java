package org.mineralwatch.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mineralwatch.ingest.feed.HtmlText;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.news.Json;

/**
 * What a page states of its article in JSON-LD. Believed only where the page states one article: a list of several is of others.
 *
 * @param article the article's object, or a missing node
 */
record JsonLd(JsonNode article) {
    private static final Pattern ARTICLE =
            Pattern.compile("\\w*Article|BlogPosting|Report|LiveBlogPosting|WebPage#article");
    private static final int SCRIPTS = 30;
    private static final int LONGEST = 1 << 20;
    private static final int MOST = 200;

    static JsonLd in(Document document) {
        List<JsonNode> articles = new ArrayList<>();
        document.select("script[type=application/ld+json]").stream()
                .limit(SCRIPTS)
                .map(Element::data)
                .filter(data -> data.length() <= LONGEST)
                .forEach(data -> parse(data).ifPresent(json -> collect(json, articles)));
        boolean one = articles.stream().map(JsonLd::identity).distinct().count() == 1;
        return new JsonLd(one ? articles.get(0) : Json.MAPPER.missingNode());
    }

    private static Optional<JsonNode> parse(String data) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(data.strip()));
        } catch (JsonProcessingException e) {
            // many pages print broken JSON-LD; what it says is then not known
            return Optional.empty();
        }
    }

    /** Looks at the top level and in a graph: an article further in is somebody else's. */
    private static void collect(JsonNode json, List<JsonNode> articles) {
        if (json.isArray() && articles.size() < MOST) {
            json.forEach(item -> collectObject(item, articles));
        } else {
            collectObject(json, articles);
        }
    }

    private static void collectObject(JsonNode item, List<JsonNode> articles) {
        if (isArticle(item.path("@type"))) {
            articles.add(item);
        }
        item.path("@graph").forEach(node -> {
            if (isArticle(node.path("@type")) && articles.size() < MOST) {
                articles.add(node);
            }
        });
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
        }
        return type.isTextual() && ARTICLE.matcher(type.asText()).matches();
    }

    /** Some pages state the same article twice. */
    private static String identity(JsonNode article) {
        return PlainText.fold(article.path("headline").asText());
    }

    /** A text field in one line, or empty. */
    String text(String field, int limit) {
        JsonNode value = article.path(field);
        return HtmlText.paragraphs(value.isTextual() ? value.asText() : "", limit)
                .replace('\n', ' ');
    }

    /** A date as printed, or empty. */
    String date(String field) {
        return PlainText.line(article.path(field).asText(), Limits.LABEL);
    }

    /** The publisher's name, or empty. */
    String publisher() {
        JsonNode publisher = article.path("publisher");
        JsonNode first = publisher.isArray() ? publisher.path(0) : publisher;
        return PlainText.line(
                first.isTextual() ? first.asText() : first.path("name").asText(), Limits.LABEL);
    }

    /** The page's address as stated, or empty. */
    String address() {
        JsonNode page = article.path("mainEntityOfPage");
        String stated = page.isTextual() ? page.asText() : page.path("@id").asText();
        return stated.isEmpty() ? article.path("url").asText() : stated;
    }

    /** The text as stated, plain with paragraphs, or empty. */
    String body() {
        JsonNode body = article.path("articleBody");
        return body.isTextual() ? HtmlText.paragraphs(body.asText(), Limits.TEXT) : "";
    }
}
