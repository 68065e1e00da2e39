package org.mineralwatch.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * An XML document of bounded depth, width and size. It has no DOCTYPE and loads nothing, so it says nothing but what it holds.
 *
 * @param document the tree
 * @param surplus entries that were beyond {@link Limits#ENTRIES} and are not in it
 */
record XmlTree(Document document, int surplus) {

    /**
     * Reads a repaired document.
     *
     * @throws JDOMException when it is no XML, or beyond a limit
     */
    static XmlTree read(String xml) throws JDOMException {
        Bounds bounds = new Bounds();
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setXMLFilter(bounds);
        try {
            return new XmlTree(builder.build(new StringReader(xml)), bounds.surplus);
        } catch (IOException e) {
            throw new JDOMException("the text could not be read", e);
        }
    }

    /** Counts while the document streams by, before anything of it is kept. */
    private static final class Bounds extends XMLFilterImpl {
        private static final Set<String> ENTRIES = Set.of("item", "entry");
        private static final int ENTRY_DEPTH = 3;

        private int depth;
        private int elements;
        private int entries;
        private int surplus;
        private int skippedFrom;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            depth++;
            refuseWhen(depth > Limits.DEPTH, "elements nested deeper than " + Limits.DEPTH);
            refuseWhen(attributes.getLength() > Limits.ATTRIBUTES, "more than " + Limits.ATTRIBUTES + " attributes");
            if (skippedFrom == 0 && depth <= ENTRY_DEPTH && isEntry(local) && ++entries > Limits.ENTRIES) {
                surplus++;
                skippedFrom = depth;
            }
            if (skippedFrom == 0) {
                refuseWhen(++elements > Limits.ELEMENTS, "more than " + Limits.ELEMENTS + " elements");
                super.startElement(uri, local, name, attributes);
            }
        }

        private static boolean isEntry(String local) {
            return ENTRIES.contains(local.toLowerCase(Locale.ROOT));
        }

        private static void refuseWhen(boolean beyond, String what) throws SAXException {
            if (beyond) {
                throw new SAXException(what);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            if (skippedFrom == 0) {
                super.endElement(uri, local, name);
            } else if (depth == skippedFrom) {
                skippedFrom = 0;
            }
            depth--;
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            if (skippedFrom == 0) {
                super.characters(text, start, length);
            }
        }
    }
}
