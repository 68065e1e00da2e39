package org.mineralwatch.ingest.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Empties headings that no text follows before the next one of their rank or above: what they announced was chrome. */
final class Headings {
    private static final Set<String> NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final String BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,dd,blockquote,pre,div";

    /** Characters; a longer heading is a paragraph in a heading's clothes. */
    private static final int LONGEST = 100;

    private Headings() {}

    static boolean is(Element element) {
        return NAMES.contains(element.normalName());
    }

    static void prune(Element part) {
        List<Element> blocks = part.select(BLOCKS);
        String next = "";
        boolean text = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Element block = blocks.get(i);
            if (!is(block)) {
                text |= block.ownText().length() > 1 || Pruning.isLeaf(block) && block.hasText();
            } else if (text || next.compareTo(block.normalName()) > 0 || isLong(block)) {
                next = block.normalName();
                text = false;
            } else {
                block.empty();
            }
        }
    }

    private static boolean isLong(Element heading) {
        return heading.text().length() >= LONGEST;
    }
}
