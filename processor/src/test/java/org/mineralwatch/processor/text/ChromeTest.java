package org.mineralwatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.Zone;

/** What pages print around an article, and prose that only looks like it. */
class ChromeTest {
    private static final String TITLE = "Harbour town opens its first tram line";
    private static final String FIRST =
            "The harbour town opened its first tram line on Monday after nine years of work on the quays.";
    private static final String SECOND =
            "Mayor Ida Holm cut the ribbon and said that the line would carry six thousand people on a working day.";
    private static final String THIRD =
            "Two more lines are planned, one to the hospital and one to the old shipyard, but nobody has paid for them yet.";
    private static final String STORY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    @Test
    void an_offer_that_goes_on_in_a_sentence_is_chrome_and_prose_that_begins_like_one_is_not() {
        String offer = "Sign up for our newsletter\n\nGet the latest on trams and ferries in your inbox every morning.";
        assertThat(Zones.of(Chars.of(TITLE), Chars.of(STORY + "\n\n" + offer)))
                .extracting(Passage::zone)
                .endsWith(Zone.CHROME)
                .hasSize(3);
        assertThat(Zones.of(
                        Chars.of(TITLE),
                        Chars.of(STORY + "\n\nShare the road with trams, the mayor told all drivers of the town.")))
                .extracting(Passage::zone)
                .containsExactly(Zone.LEAD, Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELATED: Bus fares rise again in spring",
                "ALSO READ | Ferry strike enters its third week",
                "\u25b6 Watch: the first ride in ninety seconds",
                "Image copyright Harbour Press Image caption The new tram waits at the quay before its first run",
                "Media playback is unsupported on your device",
                "Office of the Spokesperson",
                "World | Transport | Opinion | Sport",
                "#trams #harbour #transport",
                "Tags: trams, harbour, transport",
                "The post Harbour town opens its first tram line appeared first on Harbour Press.",
                "Follow her on Twitter @idaholm",
                "Reach the desk at desk@harbour.example for anything about trams, ferries and the quays of the old town.",
                "We use cookies to make this page work. If you go on reading we take it that you are happy with them.",
                "The views expressed in this article are those of the author and not of the Harbour Press.",
                "The new tram waits at the quay. Photo: Pia Lund",
                "The new tram waits at the quay in May. Pia Lund/Harbour Press via AP",
                "Harbour town opens its first tram line | Harbour Press",
                "Lire aussi : Le prix des bus augmente",
                "Lesen Sie auch: Die Busse werden teurer",
                "Lea tambi\u00e9n: Sube el precio del autob\u00fas",
                "\u0427\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435: \u041f\u0440\u043e\u0435\u0437\u0434 \u043f\u043e\u0434\u043e\u0440\u043e\u0436\u0430\u043b",
                "\u0421\u0443\u0440\u0432\u0430\u043b\u0436\u0438\u043b\u0441\u0430\u043d: \u0411. \u0411\u0430\u0442",
                "\u8d23\u4efb\u7f16\u8f91\uff1a\u738b\u660e",
                "\u5199\u771f\uff1a\u6e2f\u65b0\u805e",
                "\uc0ac\uc9c4=\ud56d\uad6c\uc2e0\ubb38"
            })
    void furniture_of_the_page_does_not_vote(String line) {
        assertThat(zone(FIRST + "\n\n" + line + "\n\n" + SECOND + "\n\n" + THIRD, line))
                .isEqualTo(Zone.CHROME);
        assertThat(zone(FIRST + "\n" + line + "\n" + SECOND + "\n" + THIRD, line))
                .as("with single line ends")
                .isEqualTo(Zone.CHROME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00c0 lire aussi",
                "Mehr zum Thema",
                "Noticias relacionadas",
                "\u041c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u044b \u043f\u043e \u0442\u0435\u043c\u0435",
                "\u0425\u043e\u043b\u0431\u043e\u043e\u0442\u043e\u0439 \u043c\u044d\u0434\u044d\u044d",
                "\u76f8\u5173\u9605\u8bfb",
                "\u95a2\u9023\u8a18\u4e8b",
                "\uad00\ub828\uae30\uc0ac",
                "You may also like",
                "More from Transport"
            })
    void headlines_behind_a_box_do_not_vote(String box) {
        String text = STORY + "\n\n" + box + "\n\nBus fares rise again in spring\n\nFerry strike enters third week";
        assertThat(zone(text, "Ferry strike")).isEqualTo(Zone.CHROME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terms of the deal with the builder were not disclosed by the town.",
                "Related costs rose by a third in the last two years.",
                "Share the road, the police told drivers on Monday.",
                "Support our drivers, the union said in a letter.",
                "Comments from the ministry were not to be had on Monday.",
                "Sources said that the line cost twice as much as planned.",
                "Subscribe to the view that trams are old, he said, and you will soon be wrong about much else in this town.",
                "Watch this space, the mayor said.",
                "More about the second line will be known in May.",
                "The trams @HarbourTrams bought were built in Ostrava, said the mayor, who praised the makers at length and"
                        + " read from their letter to the town, and who then thanked the drivers, the drivers\u2019 families,"
                        + " the carpenters and the cooks."
            })
    void prose_that_looks_like_furniture_stays_text(String prose) {
        assertThat(zone(STORY + "\n\n" + prose, prose)).isEqualTo(Zone.BODY);
    }

    @Test
    void an_offer_to_read_inside_a_paragraph_takes_only_its_own_sentence() {
        String text = FIRST + "\n\n" + SECOND + "\n\n" + THIRD + " Read more: Bus fares rise again in spring.";
        assertThat(zone(text, THIRD)).isEqualTo(Zone.BODY);
        assertThat(zone(text, "Read more")).isEqualTo(Zone.CHROME);
    }

    @Test
    void headlines_of_other_articles_below_the_last_paragraph_do_not_vote() {
        String links =
                "Bus fares rise again in spring\n\nFerry strike enters third week\n\nShipyard sold to its workers";
        assertThat(zone(STORY + "\n\n" + links, "Ferry strike")).isEqualTo(Zone.CHROME);
        assertThat(zone(STORY + "\n\nThe town wants to build:\n\n" + links, "Ferry strike"))
                .as("a list that the article announces")
                .isEqualTo(Zone.BODY);
    }

    @Test
    void labels_above_the_first_paragraph_do_not_vote() {
        String text = "Mining\n\n" + TITLE + "\n\nBy Jon Berg\n\nDefence correspondent, Harbour Press\n\n" + STORY;
        assertThat(zone(text, "Mining")).isEqualTo(Zone.CHROME);
        assertThat(zone(text, "Defence")).isEqualTo(Zone.CHROME);
        assertThat(zone(text, FIRST)).isEqualTo(Zone.LEAD);
    }

    @Test
    void a_box_about_the_author_does_not_vote() {
        String box = "Jon Berg is a reporter at the Harbour Press and writes about mining and defence.";
        assertThat(zone(STORY + "\n\n" + box, box)).isEqualTo(Zone.CHROME);
        assertThat(zone(
                        STORY + "\n\n\u201cJon Berg is a reporter of the old school,\u201d the mayor said.",
                        "Jon Berg"))
                .isEqualTo(Zone.BODY);
    }

    @Test
    void a_comment_button_above_a_long_article_does_not_end_it() {
        StringBuilder text = new StringBuilder(FIRST + "\n\nWrite a comment\n\n");
        for (int i = 0; i < 8; i++) {
            text.append("Stop ")
                    .append("abcdefgh".charAt(i))
                    .append(": ")
                    .append(SECOND)
                    .append("\n\n");
        }
        assertThat(zone(text.toString(), "Stop d")).isEqualTo(Zone.BODY);
    }

    @Test
    void the_site_s_name_behind_a_headline_is_chrome() {
        for (String title : List.of(
                "Harbour opens new quay for ore | Mining.com",
                "Harbour opens new quay for ore - Defense News",
                "Harbour Opens New Quay for Ore \u2013 Aviation Week",
                "Harbour opens new quay for ore | News | Reuters",
                "\u4e2d\u56fd\u9650\u5236\u9547\u51fa\u53e3_\u65b0\u534e\u7f51")) {
            List<Passage> passages = Zones.ofTitle(Chars.of(title), null, null);
            assertThat(passages).as(title).extracting(Passage::zone).containsExactly(Zone.HEADLINE, Zone.CHROME);
            assertThat(passages.get(1).end()).isEqualTo(title.length());
        }
        assertThat(Zones.ofTitle(
                        Chars.of("Harbour Opens New Quay - Minerals Daily Digest Of Ore"), "x", "https://a.example/1"))
                .hasSize(1);
        assertThat(Zones.ofTitle(
                        Chars.of("Quay opens for the ore trade - Ore Trade"), null, "https://oretrade.example/1"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "China curbs exports of gallium, germanium - ministry",
                "Ukraine war - what we know about the minerals deal",
                "Trams, buses | the plan",
                "Rare earths"
            })
    void a_headline_with_a_dash_stays_whole(String title) {
        assertThat(Zones.ofTitle(Chars.of(title), null, null))
                .extracting(Passage::zone)
                .containsExactly(Zone.HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HARBOUR TOWN (AP) \u2014 ",
                "HARBOUR TOWN, May 3 (Reuters) - ",
                "(Reuters) - ",
                "PORT MORESBY, Papua New Guinea \u2014 ",
                "Washington, D.C., May 4, 2026 /PRNewswire/ -- ",
                "May 3 (UPI) -- "
            })
    void a_dateline_is_chrome(String dateline) {
        assertThat(zone(dateline + STORY, dateline)).isEqualTo(Zone.CHROME);
        assertThat(zone(dateline + STORY, FIRST)).isEqualTo(Zone.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONDON STRATEGIC METALS - ",
                "NATO \u2014 the alliance \u2014 ",
                "Today the council met the builders of the tram (HTC) \u2013 ",
                "The line \u2014 "
            })
    void words_before_a_dash_that_are_no_dateline_stay_text(String words) {
        assertThat(zone(words + STORY, words)).isEqualTo(Zone.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour town opened its first tram line on Monday after nine\u2026",
                "The harbour town opened its first tram line on Monday after nine ...",
                "The harbour town opened its first tram line on Monday [\u2026]",
                "the harbour town  opened its first TRAM line, on Monday after nine years of work on the quays"
            })
    void a_teaser_that_stands_above_its_paragraph_counts_once(String teaser) {
        String text = teaser + "\n\n" + STORY;
        List<Zone> zones = List.of(zone(text, teaser), zoneAt(text, text.lastIndexOf("after nine years of work")));
        assertThat(zones).containsExactlyInAnyOrder(Zone.LEAD, Zone.CHROME);
    }

    @Test
    void every_text_has_zones_without_a_gap() {
        java.util.Random random = new java.util.Random(7);
        String alphabet = "ab.C \n:|@#()[]-\u2014\u2026/>1\ud83d\ude00\ud800\u76f8\u5173\uff1a\u0301\u00a9\u00a0";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int end = 0;
            for (Passage passage : Zones.of(Chars.of(text.substring(text.length() / 2)), Chars.of(text.toString()))) {
                assertThat(passage.start()).isEqualTo(end);
                end = passage.end();
            }
            assertThat(end).isEqualTo(text.length());
            Zones.ofTitle(Chars.of(text.toString()), text.substring(text.length() / 3), "https://a.example/");
        }
    }

    private static Zone zone(String text, String part) {
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
