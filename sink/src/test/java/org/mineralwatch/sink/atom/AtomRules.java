package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A document as a strict reader sees it: what RFC 4287 and RFC 5005 ask of one is asserted as it is read. */
final class AtomRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final Set<String> OF_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private final Element feed;

    private AtomRules(Element feed) {
        this.feed = feed;
    }

    static AtomRules read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            AtomRules document = new AtomRules(root);
            document.check();
            return document;
        } catch (Exception e) {
            throw new AssertionError("no XML: " + xml, e);
        }
    }

    private void check() {
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        common(feed, OF_FEED);
        assertThat(all(feed, "author")).isNotEmpty();
        assertThat(all(feed, "generator").size()).isLessThan(2);
        boolean entries = false;
        for (Element child : children(feed)) {
            boolean entry = child.getLocalName().equals("entry");
            assertThat(entries && !entry)
                    .as("what is of the feed stands before its entries")
                    .isFalse();
            entries |= entry;
        }
        all(feed, "entry").forEach(AtomRules::checkEntry);
        assertThat(ids()).doesNotHaveDuplicates();
    }

    private static void checkEntry(Element entry) {
        common(entry, OF_ENTRY);
        assertThat(all(entry, "content")).hasSize(1);
        assertThat(all(entry, "summary").size()).isLessThan(2);
        assertThat(one(entry, "published")).matches(TIME);
        assertThat(all(entry, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("alternate")))
                .hasSizeLessThan(2);
    }

    private static void common(Element element, Set<String> allowed) {
        assertThat(children(element).stream()
                        .filter(child -> ATOM.equals(child.getNamespaceURI()))
                        .map(Element::getLocalName))
                .isSubsetOf(allowed);
        assertThat(URI.create(one(element, "id")).isAbsolute()).isTrue();
        assertThat(one(element, "title")).isNotBlank();
        assertThat(one(element, "updated")).matches(TIME);
        for (String person : new String[] {"author", "contributor"}) {
            all(element, person).forEach(each -> assertThat(one(each, "name")).isNotBlank());
        }
        all(element, "category").forEach(each -> {
            assertThat(each.getAttribute("term")).isNotBlank();
            assertThat(URI.create(each.getAttribute("scheme")).isAbsolute()).isTrue();
        });
        all(element, "link")
                .forEach(
                        each -> assertThat(URI.create(each.getAttribute("href")).toString())
                                .isNotBlank());
    }

    List<String> ids() {
        return all(feed, "entry").stream().map(entry -> one(entry, "id")).toList();
    }

    /** What stands in an element of each entry, by the end of the entry's id. */
    Map<String, String> entries(String name) {
        Map<String, String> texts = new TreeMap<>();
        all(feed, "entry").forEach(entry -> texts.put(one(entry, "id").replaceFirst(".*/", ""), one(entry, name)));
        return texts;
    }

    String text(String name) {
        return one(feed, name);
    }

    /** The address of a link of the feed, null without one. */
    String link(String rel) {
        return links(feed, rel).stream().findFirst().orElse(null);
    }

    /** The addresses of the links of the first entry. */
    List<String> entryLinks(String rel) {
        return links(all(feed, "entry").get(0), rel);
    }

    boolean isArchive() {
        return children(feed).stream()
                .anyMatch(child -> HISTORY.equals(child.getNamespaceURI())
                        && child.getLocalName().equals("archive"));
    }

    private static List<String> links(Element of, String rel) {
        return all(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String one(Element of, String name) {
        List<Element> found = all(of, name);
        assertThat(found).as(name + " of " + of.getLocalName()).hasSize(1);
        return found.get(0).getTextContent();
    }

    private static List<Element> all(Element of, String name) {
        return children(of).stream()
                .filter(child -> ATOM.equals(child.getNamespaceURI())
                        && child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
