package org.mineralwatch.app.demo;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mineralwatch.news.FeedDefinition;

/** Writes the demo's feeds as RSS 2.0 and their list as OPML. */
final class FeedXml {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private FeedXml() {}

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static String rss(String title, List<SampleCorpus.Item> items) {
        return document(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("content", CONTENT);
            xml.writeStartElement("channel");
            text(xml, "title", title);
            text(
                    xml,
                    "link",
                    items.isEmpty()
                            ? "https://outlet.example/"
                            : site(items.get(0).url()));
            text(xml, "description", title);
            for (SampleCorpus.Item item : items) {
                item(xml, item);
            }
        });
    }

    private static void item(XMLStreamWriter xml, SampleCorpus.Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        text(xml, "title", item.title());
        text(xml, "link", item.url());
        text(xml, "guid", item.url());
        text(
                xml,
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC)));
        xml.writeStartElement("content", "encoded", CONTENT);
        xml.writeCharacters(html(item.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String html(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + escaped.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    static String opml(List<FeedDefinition> feeds) {
        return document(xml -> {
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("body");
            for (FeedDefinition feed : feeds) {
                xml.writeEmptyElement("outline");
                xml.writeAttribute("type", "rss");
                xml.writeAttribute("text", feed.title());
                xml.writeAttribute("xmlUrl", feed.address());
                xml.writeAttribute("minutes", "1");
            }
        });
    }

    private static String site(String url) {
        return url.substring(0, url.indexOf('/', "https://".length()) + 1);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String document(Body body) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text that a feed cannot hold", e);
        }
        return out.toString();
    }
}
