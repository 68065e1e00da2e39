package org.mineralwatch.lab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.mineralwatch.news.Books;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The books of recorded polls, worked out without the project: identity is the guid alone, an edit is a change of title, link or body
 * against what was shown last, white space folded.
 */
final class FeedTruth {
    private final Map<String, List<String>> last = new HashMap<>();
    private long fetched;
    private long added;
    private long known;
    private long edited;

    private FeedTruth() {}

    static Books of(List<Path> documents) throws Exception {
        FeedTruth truth = new FeedTruth();
        for (Path document : documents) {
            NodeList items = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(document.toFile())
                    .getElementsByTagName("item");
            for (int i = 0; i < items.getLength(); i++) {
                truth.take((Element) items.item(i));
            }
        }
        return new Books(truth.fetched, truth.added, truth.known, truth.edited, Map.of());
    }

    private void take(Element item) {
        String body = text(item, "content:encoded");
        List<String> now =
                List.of(text(item, "title"), text(item, "link"), body.isEmpty() ? text(item, "description") : body);
        String guid = text(item, "guid").isEmpty() ? text(item, "link") : text(item, "guid");
        List<String> before = last.put(guid, now);
        fetched++;
        added += before == null ? 1 : 0;
        known += now.equals(before) ? 1 : 0;
        edited += before != null && !now.equals(before) ? 1 : 0;
    }

    private static String text(Element item, String name) {
        NodeList found = item.getElementsByTagName(name);
        return found.getLength() == 0
                ? ""
                : found.item(0).getTextContent().replaceAll("(?U)\\s+", " ").strip();
    }
}
