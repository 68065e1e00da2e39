package org.mineralwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleHtmlTest {
    private static final String STORY = """
            <p>The harbour town opened its first tram line on Monday after nine years of work on the quays.</p>
            <p>Mayor Ida Holm cut the ribbon and said that the line would carry six thousand people a day.</p>
            <p>Two more lines are planned, one to the hospital and one to the old shipyard.</p>""";

    @Test
    void of_a_whole_page_the_article_is_taken_and_its_title() {
        ArticleHtml article = ArticleHtml.read("""
                <!doctype html><html><head><title>Tram line opens | Harbour Press</title></head><body>
                <nav><ul><li><a href="/m">Mining</a></li><li><a href="/d">Defence</a></li></ul></nav>
                <article><h1>Tram line opens</h1>""" + STORY + """
                </article>
                <aside><h2>Related</h2><ul><li><a href="/1">Rare earths pact signed</a></li></ul></aside>
                <footer>We report on mining, aviation and security.</footer></body></html>""", null);
        assertThat(article.title()).isEqualTo("Tram line opens");
        assertThat(article.text())
                .contains("The harbour town", "old shipyard")
                .doesNotContain("Mining", "Rare earths", "aviation");
    }

    @Test
    void of_a_text_with_markup_menus_captions_and_lists_of_links_are_left_out() {
        ArticleHtml article = ArticleHtml.read(
                "<figure><img src='a.png'><figcaption>A mine. Photo: Pia Lund</figcaption></figure>"
                        + STORY
                        + "<ul><li><a href='/1'>Rare earths pact signed</a></li><li><a href='/2'>Navy buys ships</a></li></ul>"
                        + "<ul><li>The line has nine stops.</li><li>The fare is two crowns.</li></ul>"
                        + "<div class='share-buttons'>Share</div><aside>Airline news every day</aside>",
                null);
        assertThat(article.title()).isEmpty();
        assertThat(article.text())
                .contains("The harbour town", "old shipyard", "The fare is two crowns.")
                .doesNotContain("mine", "Rare earths", "Navy", "Share", "Airline");
    }

    @Test
    void where_nothing_is_left_without_the_chrome_all_text_is_taken() {
        assertThat(ArticleHtml.read("<p><a href='/1'>Rare earths pact signed</a></p>", null)
                        .text())
                .isEqualTo("Rare earths pact signed");
        assertThat(ArticleHtml.read("Trams &amp; buses", null).text()).isEqualTo("Trams & buses");
        assertThat(ArticleHtml.read("", null).text()).isEmpty();
        assertThat(ArticleHtml.read("<html>\0", null).text()).isNotNull();
    }
}
