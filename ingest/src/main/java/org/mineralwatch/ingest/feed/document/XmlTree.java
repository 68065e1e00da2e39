package org.mineralwatch.ingest.feed.document;

import java.util.EnumSet;
import java.util.Set;
import org.jdom2.Element;

/**
 * The tree of a document of any quality, bounded in depth, width and size. It loads nothing, so it says nothing but what the
 * document holds. Attributes stand in no namespace, in lower case; elements in one of {@link Space}.
 *
 * @param root the outermost element, or null when there is none; for an HTML page, its first tag alone
 * @param surplus entries that were beyond the limit and are not in it
 * @param repairs what had to be done to it
 */
public record XmlTree(Element root, int surplus, Set<Repair> repairs) {

    /**
     * Reads a document in one pass, in time linear to its length, whatever it holds. Never fails.
     *
     * @param text its characters
     * @param entries how many entries ({@code item} or {@code entry}) are kept
     */
    public static XmlTree read(String text, int entries) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        TreeBuilder tree = new TreeBuilder(entries, repairs);
        new XmlScanner(text, tree, repairs).run();
        return new XmlTree(tree.root(), tree.surplus(), repairs);
    }
}
