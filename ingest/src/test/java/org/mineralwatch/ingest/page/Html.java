package org.mineralwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Pages for tests. */
final class Html {
    static final String FIRST =
            "The two ministries signed a memorandum on rare earths in the capital on Tuesday, officials said.";
    static final String SECOND =
            "It covers exploration, processing and the training of geologists over the next five years.";
    static final String THIRD =
            "Neither side named a sum, but both spoke of a joint fund that would begin its work in spring.";

    private Html() {}

    static Page read(String html) {
        return read(html, "https://desk.example/news/1");
    }

    static Page read(String html, String address) {
        PageDocument read = PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", address);
        assertThat(read).isInstanceOf(Page.class);
        return (Page) read;
    }

    static Page body(String body) {
        return read("<html><body>" + body + "</body></html>");
    }

    static Page head(String head) {
        return read("<html><head>" + head + "</head><body>" + article() + "</body></html>");
    }

    /** Three paragraphs in a container. */
    static String article() {
        return "<div class='story'>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div>";
    }

    static String p(String text) {
        return "<p>" + text + "</p>";
    }
}
