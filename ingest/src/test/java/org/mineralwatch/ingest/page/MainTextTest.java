package org.mineralwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.ingest.page.Html.FIRST;
import static org.mineralwatch.ingest.page.Html.SECOND;
import static org.mineralwatch.ingest.page.Html.THIRD;
import static org.mineralwatch.ingest.page.Html.article;
import static org.mineralwatch.ingest.page.Html.body;
import static org.mineralwatch.ingest.page.Html.p;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final String WHOLE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String OTHER =
            "Bauxite exports fell for the third month in a row, and the port is to be widened by the summer after next.";

    /** A main part that holds nearly all of a page. */
    private static final String LONG = "<div class='post-content'>" + (p(SECOND) + p(THIRD)).repeat(12) + "</div>";

    @Test
    void the_paragraphs_of_an_article_are_its_text() {
        assertThat(body("<header><a href='/'>The Desk</a></header>" + article()).text())
                .isEqualTo(WHOLE);
    }

    @Test
    void menus_footers_scripts_and_forms_are_left_out() {
        assertThat(body("<nav><ul><li><a href='/a'>World</a></ul></nav>" + article()
                                + "<script>alert('mining')</script>" + "<form><p>" + OTHER + "</p></form><footer><p>"
                                + OTHER + "</p></footer>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class='relatedPosts'",
                "class='article__newsletter-box'",
                "id='comments'",
                "class='kommentar-liste'",
                "class='cookie-consent'",
                "role='navigation' class='x'",
                "class='social share'",
                "hidden",
                "style='color: red; display: none'",
                "aria-hidden='true'",
                "class='col hidden'"
            })
    void what_its_author_names_as_chrome_is_left_out_also_inside_the_article(String attributes) {
        assertThat(body("<div class='story'>" + p(FIRST) + "<div " + attributes + ">" + p(OTHER) + "</div>" + p(SECOND)
                                + p(THIRD) + "</div>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @Test
    void what_holds_the_article_is_kept_whatever_it_is_called() {
        assertThat(body("<form id='aspnetForm'><div class='content-search has-sidebar'>" + article() + "</div></form>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @Test
    void a_class_that_hides_on_small_screens_only_hides_nothing() {
        assertThat(body("<div class='story'>" + p(FIRST) + "<div class='hidden-xs'>" + p(SECOND) + "</div>" + p(THIRD)
                                + "</div>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @Test
    void the_lead_below_the_headline_belongs_to_the_text_also_outside_the_main_part() {
        assertThat(body(p(OTHER) + "<header><h1>Pact</h1><div>" + p(FIRST) + "</div></header>" + LONG)
                        .text())
                .startsWith(FIRST + "\n\n" + SECOND);
    }

    @Test
    void a_lead_is_known_by_its_name_where_there_is_no_headline() {
        assertThat(body("<p class='standfirst'>" + FIRST + "</p>" + LONG).text())
                .startsWith(FIRST + "\n\n" + SECOND);
        assertThat(body("<p class='greeting'>" + FIRST + "</p>" + LONG).text()).startsWith(SECOND);
    }

    @Test
    void headings_with_text_stay_and_those_that_announce_chrome_go() {
        String text = body("<div class='story'><h2>What was signed</h2>" + p(FIRST) + p(SECOND) + p(THIRD)
                        + "<h3>In the shop</h3><ul><li><a href='/1'>A mug for the mining friend</a></ul></div>")
                .text();

        assertThat(text).startsWith("What was signed\n\n").endsWith(THIRD);
    }

    @Test
    void captions_and_picture_credits_are_left_out() {
        assertThat(body("<div class='story'>" + p(FIRST)
                                + "<figure><img src='x.jpg'><figcaption>The ministers shake hands</figcaption></figure>"
                                + "<div class='image-box'><img src='y.jpg'><p>The ministers again, in the evening, at the dinner</p></div>"
                                + p("Photo: A. Person") + p(SECOND) + p(THIRD) + "</div>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: what the pact means",
                "Lesen Sie auch: Was der Pakt bedeutet",
                "Abonnez-vous à notre lettre",
                "También te puede interesar",
                "Leggi anche: cosa dice l'accordo",
                "Читайте также: что говорит договор"
            })
    void phrases_that_lead_away_are_left_out_in_many_languages(String notice) {
        assertThat(body("<div class='story'>" + p(FIRST) + p(notice) + p(SECOND) + p(THIRD) + "</div>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @Test
    void a_long_paragraph_that_begins_like_such_a_phrase_is_text() {
        String paragraph = "Follow the road north for an hour and the mine comes into sight: " + FIRST + " " + SECOND;

        assertThat(body("<div class='story'>" + p(FIRST) + p(paragraph) + p(THIRD) + "</div>")
                        .text())
                .contains(paragraph);
    }

    @Test
    void lists_tables_and_quotations_of_the_article_stay() {
        String text = body("<div class='story'>" + p(FIRST) + "<ul><li>cerium</li><li>dysprosium</li></ul>"
                        + "<table><tr><td>2024</td><td>17 tonnes</td></tr></table><blockquote>We are glad.</blockquote>"
                        + p(SECOND) + p(THIRD) + "</div>")
                .text();

        assertThat(text)
                .contains("cerium\ndysprosium")
                .contains("2024 17 tonnes")
                .contains("We are glad.");
    }

    @Test
    void words_are_joined_as_they_are_shown() {
        assertThat(body("<div class='story'>"
                                + p(
                                        "Alu<b>min</b>ium, <a href='/x'>once</a> cheap, is on the list that was agreed on Monday.")
                                + p(SECOND) + p(THIRD) + "</div>")
                        .text())
                .startsWith("Aluminium, once cheap, is");
    }

    @Test
    void paragraphs_made_by_line_breaks_are_found() {
        assertThat(body("<table><tr><td>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</td></tr></table>")
                        .text())
                .contains(FIRST, SECOND, THIRD);
    }

    @Test
    void where_comments_are_all_there_is_they_are_the_text() {
        assertThat(body("<div class='comment'>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div>")
                        .text())
                .isEqualTo(WHOLE);
    }

    @Test
    void a_body_stated_in_the_pages_data_serves_where_the_page_shows_none() {
        assertThat(Html.read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST
                                + "\"}" + "</script><div id='app'></div>")
                        .text())
                .isEqualTo(FIRST);
    }

    @Test
    void a_page_without_an_article_has_no_text() {
        assertThat(body("<ul><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ul>")
                        .text())
                .isEmpty();
    }
}
