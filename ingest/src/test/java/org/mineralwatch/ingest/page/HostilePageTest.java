package org.mineralwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that were made to cost much end in seconds; the bound is wide, since what it excludes takes minutes. */
class HostilePageTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    enum Probe {
        NESTED(() -> "<div>".repeat(100_000) + "text"),
        TEN_MEGABYTES_OF_NESTING(() -> "<div class=x>".repeat(800_000)),
        NESTED_FORMATTING(() -> IntStream.range(0, 60_000)
                        .mapToObj(i -> "<b id=" + i + ">")
                        .collect(java.util.stream.Collectors.joining())
                + "<p>x".repeat(40_000)),
        MANY_SIBLINGS_TO_EMPTY(() -> "<script>x</script>".repeat(200_000)),
        NESTED_TEASERS(() ->
                ("<div class='teaser image'>".repeat(190) + Html.p(Html.FIRST).repeat(50)).repeat(200)),
        NESTED_HEADINGS(() -> "<h2><div>".repeat(60_000) + "x".repeat(100_000)),
        ONE_GREAT_PARAGRAPH(() -> "<p>" + "word ".repeat(2_000_000)),
        NESTED_DATA(() -> "<p>x<script type='application/ld+json'>" + "[".repeat(400_000) + "</script>");

        private final Supplier<String> html;

        Probe(Supplier<String> html) {
            this.html = html;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_page_ends(Probe probe) {
        byte[] body = probe.html.get().getBytes(StandardCharsets.UTF_8);

        PageDocument read = Assertions.assertTimeoutPreemptively(
                BOUND, () -> PageReader.read(body, "text/html; charset=utf-8", "https://desk.example/x"));

        assertThat(read).isInstanceOf(Page.class);
    }
}
