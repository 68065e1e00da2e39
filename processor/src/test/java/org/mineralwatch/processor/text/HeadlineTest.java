package org.mineralwatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTest {
    @Test
    void the_first_line_is_the_headline() {
        assertThat(Headline.of("\n  Tram   line opens\n\nIt rained.")).isEqualTo("Tram line opens");
    }

    @Test
    void breadcrumbs_above_it_are_skipped() {
        assertThat(Headline.of("1. Home\n  2. /\n  3. News\n\nTram line opens\n\nIt rained."))
                .isEqualTo("Tram line opens");
        assertThat(Headline.of("Home \u00bb News \u00bb Trams\nTram line opens\n\nIt rained."))
                .isEqualTo("Tram line opens");
    }

    @Test
    void a_page_that_is_all_chrome_has_none() {
        assertThat(Headline.of("Related articles\n\nLeave a comment\n\nCopyright \u00a9 2020 Harbour Press"))
                .isEmpty();
    }

    @Test
    void an_article_without_a_headline_takes_its_first_sentence() {
        String long_ = "The tram opened. " + "It went on and on through the town and over the bridge. ".repeat(10);
        assertThat(Headline.of(long_)).isEqualTo("The tram opened.");
    }
}
