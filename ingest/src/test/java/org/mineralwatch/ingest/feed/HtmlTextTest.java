package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "safe<script>alert(1)</script> text               | safe text",
                "safe<style>p {}</style> text                     | safe text",
                "safe<iframe src='x'> <b>text</b></iframe>        | safe text",
                "safe<iframe>a<iframe>b</iframe></iframe>         | safea",
                "safe<object classid='x'> text                    | safe text",
                "safe<applet code='x'></applet> text              | safe text",
                "safe<img src=x onerror=alert(1)> text            | safe text",
                "<a href='javascript:alert(1)'>safe</a> text      | safe text",
                "AT&amp;T 1 &lt; 2                                | AT&T 1 < 2",
                "1 < 2                                            | 1 < 2",
                "<td>a</td><td>b</td>                             | ab",
                "<table><tr><td>a</td><td>b</td></tr></table>     | a b",
                "&lt;script&gt;                                   | <script>",
                "a<b>b</b>c                                       | abc",
            })
    void html_becomes_what_a_reader_sees(String html, String text) {
        assertThat(HtmlText.line(html)).isEqualTo(text);
    }

    @Test
    void paragraphs_and_lines_are_kept_apart() {
        assertThat(HtmlText.paragraphs("<p>one</p>\n<p>two<br>three</p><ul><li>a<li>b</ul>", 100))
                .isEqualTo("one\n\ntwo\nthree\n\na\nb");
        assertThat(HtmlText.paragraphs("one\n \ntwo\nthree", 100)).isEqualTo("one\n\ntwo three");
        assertThat(HtmlText.paragraphs("one two", 5)).isEqualTo("one t");
        assertThat(HtmlText.paragraphs(null, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b><p>", "<iframe>", "<ul><li>", "<i><b><u>", "<table><td>", "&", "<", "<svg>"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void no_markup_takes_long(String piece) {
        assertThat(HtmlText.line(piece.repeat(100_000) + " end").length()).isLessThanOrEqualTo(Limits.TEXT);
    }
}
