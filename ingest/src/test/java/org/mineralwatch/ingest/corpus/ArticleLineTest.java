package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLineTest {
    private static final String GOOD = "{\"title\":\"T\",\"text\":\"body\"}";

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "html", "url", "source", "published", "id"})
    void a_member_that_is_no_string_is_refused(String member) {
        assertThat(refused("{\"" + member + "\":[\"a\"]," + GOOD.substring(1)))
                .isEqualTo("\"" + member + "\" must be a string, is a list");
    }

    @ParameterizedTest
    @CsvSource({"7,a number", "-1.5,a number", "{},an object", "[],a list", "true,true or false"})
    void a_refused_member_says_what_it_is(String value, String kind) {
        assertThat(refused("{\"title\":\"T\",\"text\":" + value + "}"))
                .isEqualTo("\"text\" must be a string, is " + kind);
    }

    @Test
    void null_is_nothing_and_members_that_are_not_ours_may_be_anything() {
        assertThat(accepted("{\"title\":null,\"id\":null,\"text\":\"b\",\"size\":[7],\"updated\":7}")
                        .article()
                        .title())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\tb\"}",
                "{\"text\":\"a",
                "{\"text\":\"a\"",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{\"text\":\"\\x\"}",
                "{\"text\":NaN}",
                "{\"text\":01}",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\"} {}",
                "{,}",
                "{",
                "nonsense"
            })
    void what_is_no_json_is_said_in_words_of_our_own(String line) {
        assertThat(refused(line))
                .doesNotContainPattern("Source|Feature|Constraints|JsonRead|token|com\\.|VALUE_|UNKNOWN|line:")
                .matches("is no .*(write|begins).*");
    }

    @Test
    void a_place_in_a_line_is_its_byte_counted_from_1() {
        assertThat(refused("{\"text\":\"a\tb\"}"))
                .startsWith("is no JSON at byte 11: ")
                .contains("\\t");
        byte[] behind = "xxxx{\"a\":!}".getBytes(StandardCharsets.UTF_8);
        assertThat(((ArticleLine.Refused) ArticleLine.read(behind, 4, behind.length)).reason())
                .startsWith("is no JSON at byte 6: ");
    }

    @Test
    void depth_is_bounded_and_length_is_not() {
        assertThat(refused("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"text\":\"b\"}"))
                .isEqualTo("has objects or lists more than 1000 deep within each other: write it flatter");
        String digits = "1".repeat(5_000);
        String name = "n".repeat(70_000);
        assertThat(accepted("{\"a\":" + digits + ",\"" + name + "\":1,\"text\":\"b\"}")
                        .notes())
                .isEmpty();
    }

    @Test
    void a_list_is_told_how_to_become_lines() {
        assertThat(refused("[" + GOOD + "]")).startsWith("is a list").contains("jq -c '.[]'");
    }

    @Test
    void what_is_cut_is_noted() {
        String line = "{\"title\":\"" + "t".repeat(1_001) + "\",\"text\":\"" + "b".repeat(500_001) + "\"}";
        assertThat(accepted(line).notes())
                .containsExactly("its text is cut to 500,000 characters", "its title is cut to 1,000 characters");
        String html = "{\"title\":\"t\",\"html\":\"" + "b".repeat(500_001) + "\"}";
        assertThat(accepted(html).notes()).containsExactly("its text is cut to 500,000 characters");
        String whole = "{\"title\":\"" + "t".repeat(1_000) + "  \",\"text\":\"" + "b".repeat(500_000) + "\"}";
        assertThat(accepted(whole).notes()).isEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_noted_with_their_place() {
        byte[] line = "{\"title\":\"T\",\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        ArticleLine.Accepted read = (ArticleLine.Accepted) ArticleLine.read(line, 0, line.length);
        assertThat(read.notes()).containsExactly("it is no UTF-8 (byte 25), read with replacement characters");
        assertThat(read.article().text()).isEqualTo("caf\ufffd");
    }

    @Test
    void a_byte_order_mark_before_a_line_is_none_of_it() {
        assertThat(accepted("\ufeff" + GOOD).article().title()).isEqualTo("T");
    }

    private static String refused(String line) {
        return ((ArticleLine.Refused) ArticleLine.read(line)).reason();
    }

    private static ArticleLine.Accepted accepted(String line) {
        return (ArticleLine.Accepted) ArticleLine.read(line);
    }
}
