package org.mineralwatch.ingest.list;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mineralwatch.news.FeedDefinition;

/** Writes feeds as OPML that {@link FeedList} reads back. */
public final class FeedListWriter {
    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);
    private static final int DECIMALS = 6;

    private FeedListWriter() {}

    /** The feeds in their order, one a line. */
    public static String opml(List<FeedDefinition> feeds) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Feeds of Mineralwatch");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeStartElement("body");
            for (FeedDefinition feed : feeds) {
                xml.writeCharacters("\n  ");
                outline(xml, feed);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes every character", e);
        }
        return out.toString();
    }

    private static void outline(XMLStreamWriter xml, FeedDefinition feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        if (feed.title() != null) {
            xml.writeAttribute("text", feed.title());
            xml.writeAttribute("title", feed.title());
        }
        xml.writeAttribute("xmlUrl", feed.address());
        if (feed.interval() != null) {
            BigDecimal minutes = BigDecimal.valueOf(feed.interval().toMillis())
                    .divide(MILLIS_OF_A_MINUTE, DECIMALS, RoundingMode.HALF_UP);
            xml.writeAttribute("minutes", minutes.stripTrailingZeros().toPlainString());
        }
        if (feed.paused()) {
            xml.writeAttribute("paused", "true");
        }
        if (feed.fullText()) {
            xml.writeAttribute("fullText", "true");
        }
    }
}
