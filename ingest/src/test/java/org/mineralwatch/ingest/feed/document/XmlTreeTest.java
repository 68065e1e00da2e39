package org.mineralwatch.ingest.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {
    private static final int MANY = 200_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b><c>x & y</c></b></a>            | x & y",
                "<a><b><c>AT&T &amp; Co</c></b></a>    | AT&T & Co",
                "<a><b><c>caf&eacute; &nbsp;x</c></b></a> | café \u00a0x",
                "<a><b><c>caf&eacute x</c></b></a>     | café x",
                "<a><b><c>&copy=2&reg</c></b></a>      | &copy=2®",
                "<a><b><c>&nothing; &</c></b></a>      | &nothing; &",
                "<a><b><c>&LT;b&AMP;</c></b></a>       | <b&",
                "<a><b><c>&#65;&#x42;&#1;&#x1F;</c></b></a> | AB",
                "<a><b><c>&#150;&#xZ;&#99999999999;</c></b></a> | –&#xZ;&#99999999999;",
                "<a><b><c>1 < 2 <3</c></b></a>         | 1 < 2 <3",
                "<a><b><c><![CDATA[&nbsp;<b>&lt;]]></c></b></a> | &nbsp;<b>&lt;",
                "<a><b><c>x<!-- & -- -->y</c></b></a>  | xy",
                "<a><b><c>x</c></b></a><script>1</script> | x",
                "<?xml version='1.0'?><!-- c --><?p x?><a><b><c>x</c></b></a> | x",
                "junk <a><b><c>x</c></b></a> junk      | x",
                "<!DOCTYPE a [<!ENTITY y 'y>'> ] ><a><b><c>&y;</c></b></a> | y>",
                "<!DOCTYPE a [<!ENTITY y SYSTEM 'file:///etc/hostname'>]><a><b><c>&y;</c></b></a> | &y;",
                "<a><b><c>x</c></b></a                 | x",
            })
    void a_text_is_what_was_meant(String document, String text) {
        assertThat(XmlTree.read(document, 10).root().getValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a h='?x=1&y=2'/>                     | <a h=\"?x=1&amp;y=2\" />",
                "<a H=x i j=\"k\"/>                    | <a h=\"x\" i=\"\" j=\"k\" />",
                "<a><b></a>                            | <a><b /></a>",
                "<a><b></c></b></a>                    | <a><b /></a>",
                "<a><B></b></A>                        | <a><B /></a>",
                "<a><b h='1></b><c/></a>               | <a><b h=\"1\" /><c /></a>",
                "<a><b <c/></a>                        | <a><b><c /></b></a>",
            })
    void tags_that_do_not_match_are_closed(String document, String tree) {
        assertThat(printed(document)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><item><t>1</t></item><item><t>2</t></item>     | 12 | TRUNCATED",
                "<rss><item><t>1</t></item><item><t>2</t>            | 1  | TRUNCATED",
                "<rss><item><t>1</t></item><item><t>2                | 1  | TRUNCATED",
                "<rss><item><t>1</t></item><item><t>2</t></item></rss| 12 | ",
                "<rss><item><t>1<item><t>2</t></item></rss>          | 12 | TAGS",
                "<rss><item><t>1</t></channel><item><t>2</t></item></rss> | 12 | TAGS",
                "<rss><item><title>1</titel><link>2</link></item></rss> | 12 | TAGS",
                "<rss><item><t>1&#2;</t></item></rss>                | 1  | CHARACTERS",
            })
    void broken_entries_cost_themselves_only(String document, String texts, Repair repair) {
        XmlTree tree = XmlTree.read(document, 10);
        assertThat(tree.root().getValue()).isEqualTo(texts);
        if (repair == null) {
            assertThat(tree.repairs()).isEmpty();
        } else {
            assertThat(tree.repairs()).contains(repair);
        }
    }

    @Test
    void a_field_that_was_not_closed_ends_where_the_next_begins() {
        assertThat(printed("<rss><item><title>a <b>b</b><link>c</link></item></rss>"))
                .isEqualTo("<rss><item><title>a <b>b</b></title><link>c</link></item></rss>");
    }

    @Test
    void an_address_of_a_namespace_is_known_by_all_its_spellings_and_a_prefix_by_its_use() {
        assertThat(XmlTree.read("<feed xmlns='http://purl.org/atom/ns#'/>", 1)
                        .root()
                        .getNamespace())
                .isEqualTo(Space.ATOM);
        assertThat(XmlTree.read("<x:feed xmlns:x='HTTPS://www.w3.org/2005/ATOM'/>", 1)
                        .root()
                        .getNamespace())
                .isEqualTo(Space.ATOM);
        assertThat(XmlTree.read("<y:feed xmlns:y='urn:invented'/>", 1).root().getNamespace())
                .isEqualTo(Space.NONE);
        assertThat(XmlTree.read("<rss><item><dc:date>x</dc:date><z:q>y</z:q></item></rss>", 1)
                        .root()
                        .getValue())
                .isEqualTo("x");
    }

    @Test
    void what_xml_does_not_allow_is_dropped_everywhere() {
        String text = XmlTree.read("\uFEFF<a><b><c>x\u0000\u0008\uFFFE\uD800y<![CDATA[\u0001z]]>😀</c></b></a>", 1)
                .root()
                .getValue();
        assertThat(text).isEqualTo("xyz😀");
    }

    @Test
    void entries_beyond_the_limit_are_counted_and_left_out() {
        XmlTree tree = XmlTree.read("<rss>" + "<item><t>x</t></item>".repeat(9) + "</rss>", 4);
        assertThat(tree.root().getValue()).isEqualTo("xxxx");
        assertThat(tree.surplus()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a ",
                "<a b",
                "<a b='",
                "</a>",
                "<!",
                "<!--",
                "<![CDATA[",
                "<?",
                "&",
                "&#",
                "&amp",
                "<a><b",
                "<item>",
                "<![",
                "]]>",
                "<!DOCTYPE a [",
                "<!DOCTYPE a [<!ENTITY b 'c'>]",
                "<a b='<",
                "<a><![CDATA[x]]>",
                "<!DOCTYPE a>",
                "<a xmlns:b='c'>",
                "<a b=\"'>"
            })
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_time_is_linear_whatever_is_repeated(String piece) {
        XmlTree.read(piece.repeat(MANY), 10);
        XmlTree tree = XmlTree.read("<rss><channel>" + piece.repeat(MANY), 10);
        assertThat(tree.root().getName()).isEqualTo("rss");
    }

    private static String printed(String document) {
        return new XMLOutputter(Format.getRawFormat())
                .outputString(XmlTree.read(document, 10).root());
    }
}
