package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.service.StartFailure;

class FeedNameTest {
    @Test
    void documents_have_names_that_are_asked_for() {
        assertThat(FeedName.isDocument(FeedName.current("all"))).isTrue();
        assertThat(FeedName.isDocument(FeedName.archive("all", new Page("rare-earth", 1, 12))))
                .isTrue();
        assertThat(FeedName.archive("all", new Page("rare-earth", 1, 12)))
                .isEqualTo("all/archive/rare-earth-12.1.atom");
        assertThat(FeedName.archive("rare-earth", new Page("rare-earth", 0, 12)))
                .isEqualTo("rare-earth/archive/12.atom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../all.atom",
                "../archive/x.atom",
                ".x.atom",
                "..atom",
                "..",
                "a/../b.atom",
                "/etc/passwd.atom",
                "a/archive/../../b.atom",
                ".state/x.atom",
                "a/archive/..atom",
                "a/archive/.x.atom",
                "a/b.atom",
                "all.atom.next",
                "a\u0000.atom",
                "a\\b.atom",
                "a/archive/b/c.atom",
                "",
                ".atom",
                "all.atom/",
                "checkpoint.json"
            })
    void no_name_leads_out_of_the_folder_or_to_what_is_hidden_in_it(String name) {
        assertThat(FeedName.isDocument(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"news.example/feeds", "ftp://news.example", "https://n.example/?a=b", "https://n.example/#x", ""
            })
    void an_address_that_no_reader_could_use_is_refused_at_the_start(String address) {
        assertThatThrownBy(() -> new AtomSettings(address))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("'feeds-out.address'")
                .hasMessageContaining("https://news.example/feeds");
    }
}
