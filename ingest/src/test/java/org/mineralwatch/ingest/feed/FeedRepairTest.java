package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRepairTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a>x & y</a>            | <a>x &amp; y</a>",
                "<a>AT&T &amp; Co</a>    | <a>AT&amp;T &amp; Co</a>",
                "<a>caf&eacute; &nbsp;x</a> | <a>café \u00a0x</a>",
                "<a>caf&eacute x</a>     | <a>café x</a>",
                "<a>&copy=2&reg</a>      | <a>&amp;copy=2®</a>",
                "<a>&nothing; &</a>      | <a>&amp;nothing; &amp;</a>",
                "<a>&LT;b&AMP;</a>       | <a>&lt;b&amp;</a>",
                "<a>&#65;&#x42;&#1;&#x1F;</a> | <a>&#65;&#66;</a>",
                "<a>&#150;&#xZ;&#99999999999;</a> | <a>–&amp;#xZ;&amp;#99999999999;</a>",
                "<dc:a><x:b/></dc:a>  | <dc:a xmlns:x=\"urn:undeclared:x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><x:b/></dc:a>",
                "<a>1 < 2</a>            | <a>1 &lt; 2</a>",
                "<a h='?x=1&y=2'/>       | <a h='?x=1&amp;y=2'/>",
                "<a><![CDATA[&nbsp;<b>&lt;]]></a> | <a><![CDATA[&nbsp;<b>&lt;]]></a>",
                "<a>x<!-- & -- -->y</a>  | <a>xy</a>",
                "<a>x</a><script>1</script> | <a>x</a>",
                "<?xml version='1.0'?><!-- c --><?p x?><a/> | <a/>",
                "junk <a>x</a> junk      | <a>x</a>",
                "<!DOCTYPE a [<!ENTITY x 'y>'> ] ><a>&x;</a> | <a>&amp;x;</a>",
            })
    void a_document_is_repaired(String broken, String repaired) {
        assertThat(FeedRepair.repair(broken)).isEqualTo(repaired);
    }

    @Test
    void what_xml_does_not_allow_is_dropped_everywhere() {
        assertThat(FeedRepair.repair("\uFEFF<a>x\u0000\u0008\uFFFE\uD800y<![CDATA[\u0001z]]>😀</a>"))
                .isEqualTo("<a>xy<![CDATA[z]]>😀</a>");
    }
}
