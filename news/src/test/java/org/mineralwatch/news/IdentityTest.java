package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
    @ParameterizedTest
    @CsvSource({
        "http://Example.COM:80/a/B?utm_source=x&id=7#top, https://example.com/a/B?id=7",
        "https://example.com, https://example.com/",
        "https://user:secret@example.com:8443/a, https://example.com:8443/a",
        "HTTPS://example.com:443?fbclid=1, https://example.com/",
        "' https://example.com/a b?q=ü ', https://example.com/a b?q=ü",
    })
    void spellings_of_an_address_meet_in_one(String printed, String canonical) {
        assertThat(CanonicalAddress.of(printed)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "/relative", "''", "ftp://example.com/", "https:///path"})
    void what_is_no_web_address_has_none(String printed) {
        assertThat(CanonicalAddress.of(printed)).isEmpty();
    }

    @Test
    void a_host_stands_without_port() {
        assertThat(CanonicalAddress.hostOf("http://Feeds.Example.com:8080/x")).isEqualTo("feeds.example.com");
    }

    @Test
    void an_id_tells_its_parts_apart() {
        assertThat(Id.of("ab", "c")).isNotEqualTo(Id.of("a", "bc")).hasSize(Id.LENGTH);
    }

    @Test
    void an_article_keeps_its_id_within_a_day_and_not_beyond() {
        String address = "https://a.example/1";
        assertThat(Article.firstId(address, at("2026-09-01T00:00:00Z")))
                .isEqualTo(Article.firstId(address, at("2026-09-01T23:59:59Z")))
                .isNotEqualTo(Article.firstId(address, at("2026-09-02T00:00:00Z")));
    }

    @Test
    void a_rule_set_has_the_version_of_its_texts() {
        RuleSet rules = Samples.rules();
        assertThat(RuleSet.of("other", rules.subjects(), rules.files()).version())
                .isEqualTo(rules.version());
        assertThat(RuleSet.of("live", rules.subjects(), java.util.Map.of("subjects/rare-earth.yaml", "x"))
                        .version())
                .isNotEqualTo(rules.version());
    }

    @Test
    void no_replay_can_take_the_live_name_or_prefix() {
        assertThatThrownBy(() -> Lane.replay("live")).hasMessageContaining("not 'live'");
        assertThat(Lane.replay("x").topic(Topics.ARTICLES)).doesNotStartWith(Lane.LIVE.prefix());
        assertThat(Lane.LIVE.alerts().matcher("mineralwatch.alerts.rare-earth").matches())
                .isTrue();
        assertThat(Lane.LIVE
                        .alerts()
                        .matcher("mineralwatch-replay.x.alerts.rare-earth")
                        .matches())
                .isFalse();
    }

    @Test
    void books_balance_or_show_what_is_left() {
        assertThat(Samples.state().books().remainder()).isZero();
        assertThat(new Books(5, 1, 1, 1, java.util.Map.of()).remainder()).isEqualTo(2);
    }

    private static PublicationTime at(String instant) {
        return PublicationTime.at(Instant.parse(instant), PublicationTime.Origin.FEED);
    }
}
