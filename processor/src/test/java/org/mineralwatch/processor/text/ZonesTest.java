package org.mineralwatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.Zone;

class ZonesTest {
    private static final String TITLE = "Harbour town opens its first tram line";
    private static final String FIRST =
            "The harbour town opened its first tram line on Monday after nine years of work on the quays.";
    private static final String SECOND =
            "Mayor Ida Holm cut the ribbon and said that the line would carry six thousand people on a working day.";
    private static final String THIRD =
            "Two more lines are planned, one to the hospital and one to the old shipyard, but nobody has paid for them yet.";
    private static final String STORY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    @Test
    void two_paragraphs_of_prose_are_the_lead_and_the_rest_is_body() {
        assertThat(zoneOf(STORY, FIRST)).isEqualTo(Zone.LEAD);
        assertThat(zoneOf(STORY, SECOND)).isEqualTo(Zone.LEAD);
        assertThat(zoneOf(STORY, THIRD)).isEqualTo(Zone.BODY);
    }

    @Test
    void a_lead_ends_after_about_120_words_even_within_a_paragraph() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("Sentence number ").append(i).append(" of this paragraph has nine words. ");
        }
        List<Passage> passages = Zones.of(Chars.of(TITLE), Chars.of(text.toString()));
        assertThat(passages).extracting(Passage::zone).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(text.substring(0, passages.get(0).end()).split(" ")).hasSizeBetween(110, 135);
    }

    @Test
    void passages_cover_the_text_without_a_gap() {
        String text = "\n  " + TITLE + "\n\n" + STORY + "\n\nRelated posts\n\nBus fares rise again in spring\n\n";
        List<Passage> passages = Zones.of(Chars.of(TITLE), Chars.of(text));
        int end = 0;
        for (Passage passage : passages) {
            assertThat(passage.start()).isEqualTo(end);
            end = passage.end();
        }
        assertThat(end).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source: Shutterstock",
                "By Jon Berg",
                "Written by Jon Berg",
                "The new tram waits at the quay before its first run. (Image Credit: Pia Lund/Harbour Press)",
                "A tram at the quay, 3 May. Pia Lund/Getty Images",
                "Share this article",
                "Subscribe to our evening letter",
                "Home > News > Transport",
                "World, Transport, News No Comments on " + TITLE,
                "Advertisement",
                "5 min read",
                "Read more: Bus fares rise again in spring",
                TITLE
            })
    void a_line_of_the_page_is_chrome_between_paragraphs(String line) {
        String text = FIRST + "\n\n" + line + "\n\n" + SECOND + "\n\n" + THIRD;
        assertThat(zoneOf(text, line)).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, SECOND)).isEqualTo(Zone.LEAD);
        assertThat(zoneOf(text, THIRD)).isEqualTo(Zone.BODY);
    }

    @Test
    void a_trail_of_numbered_lines_above_the_article_is_chrome() {
        String trail = "1. Home\n  2. /\n  3. Transport\n  4. /\n  5. Harbour town opens\u2026";
        String text = trail + "\n\n" + TITLE + "\n\n" + STORY;
        assertThat(zoneOf(text, "3. Transport")).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, TITLE)).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, FIRST)).isEqualTo(Zone.LEAD);
    }

    @Test
    void a_numbered_list_that_is_no_trail_stays_text() {
        String text = "1. The line has nine stops.\n2. The fare is two crowns.\n\n" + STORY;
        assertThat(zoneOf(text, "1. The line")).isEqualTo(Zone.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Related posts", "You may also like", "Read more", "More from Transport", "Related Articles:"})
    void every_headline_behind_a_box_of_links_is_chrome(String box) {
        String text = STORY + "\n\n" + box + "\n\nBus fares rise again in spring\n\nFerry strike enters third week";
        assertThat(zoneOf(text, "Bus fares")).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, "Ferry strike")).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, THIRD)).isEqualTo(Zone.BODY);
    }

    @Test
    void an_article_goes_on_behind_a_box_where_two_paragraphs_of_prose_stand_together() {
        String text = FIRST + "\n\nRelated posts\n\nBus fares rise again in spring\n\n" + SECOND + "\n\n" + THIRD;
        assertThat(zoneOf(text, "Bus fares")).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, SECOND)).isEqualTo(Zone.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leave a comment",
                "3 Comments",
                "Copyright \u00a9 2011-2024 Harbour Institute",
                "###",
                "About the author",
                "Back to Top"
            })
    void nothing_behind_the_end_of_an_article_counts(String end) {
        String about =
                "The institute studies ports, trams and ferries and has published forty reports on them since it began.";
        String text = STORY + "\n\n" + end + "\n\n" + about + "\n\n" + about.replace("forty", "sixty");
        assertThat(zoneOf(text, about)).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, "and has published sixty")).isEqualTo(Zone.CHROME);
    }

    @Test
    void a_copyright_line_above_an_article_does_not_hide_it() {
        String text = "\u00a9 2024 Harbour Press\n\n" + STORY;
        assertThat(zoneOf(text, FIRST)).isEqualTo(Zone.LEAD);
    }

    @Test
    void a_sentence_that_stands_a_second_time_counts_once() {
        String text = STORY + "\n\nThe town was proud. " + FIRST + " Buses go on.";
        int repeat = text.lastIndexOf(FIRST);
        assertThat(zoneAt(text, text.indexOf(FIRST))).isEqualTo(Zone.LEAD);
        assertThat(zoneAt(text, repeat)).isEqualTo(Zone.CHROME);
        assertThat(zoneOf(text, "Buses go on")).isEqualTo(Zone.BODY);
    }

    @Test
    void a_text_broken_at_a_fixed_width_keeps_its_sentences() {
        String text =
                "The harbour town opened its first tram line on Monday\nafter nine years of work on the quays, and\nnobody stayed at home.";
        Passage only = Zones.of(Chars.of(""), Chars.of(text)).get(0);
        assertThat(only.sentences()).hasSize(1);
    }

    @Test
    void hostile_texts_take_linear_time() {
        for (String part :
                List.of(".", "(", "Comments\n", "a\n\n", "\ud800", "Related posts\n", "1.\n", " ", "x. ", "!)", "\n")) {
            String text = part.repeat(1_000_000 / part.length());
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(
                            () -> Zones.of(Chars.of("Title"), Chars.of(text))))
                    .as("%s", part.strip())
                    .succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private static Zone zoneOf(String text, String part) {
        return zoneAt(text, text.indexOf(part));
    }

    private static Zone zoneAt(String text, int at) {
        return Zones.of(Chars.of(TITLE), Chars.of(text)).stream()
                .filter(passage -> passage.start() <= at && at < passage.end())
                .findFirst()
                .orElseThrow()
                .zone();
    }
}
