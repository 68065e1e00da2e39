package org.mineralwatch.ingest.page;

/** What an element holds, in characters; white space at the ends of text nodes does not count. */
final class Weight {
    /** Characters of a paragraph at least, and its share of links at most. */
    private static final int SHORTEST = 40;

    private static final double LINKS = 0.4;

    private int text;
    private int linked;
    private int own;
    private int ownLinked;
    private int paragraphs;
    private int blocks;

    /** Characters of text. */
    int text() {
        return text;
    }

    /** Characters in paragraphs: blocks of some length in which links are few. */
    int paragraphs() {
        return paragraphs;
    }

    /** How many paragraphs. */
    int blocks() {
        return blocks;
    }

    /** The share of text that stands in links, 0 to 1. */
    double linkDensity() {
        return text == 0 ? 0 : (double) linked / text;
    }

    /** Adds a run of text that stands in the element itself. */
    void add(int length, boolean link) {
        text += length;
        own += length;
        linked += link ? length : 0;
        ownLinked += link ? length : 0;
    }

    /** Adds what a child holds; the text of an inline one is the element's own. */
    void add(Weight child, boolean inline) {
        text += child.text;
        linked += child.linked;
        paragraphs += child.paragraphs;
        blocks += child.blocks;
        own += inline ? child.own : 0;
        ownLinked += inline ? child.ownLinked : 0;
    }

    /** At the end of a block: whether its own text is a paragraph, or its lines, too short each, make one together. */
    void settle() {
        if (own >= SHORTEST && ownLinked < own * LINKS) {
            paragraphs += own - ownLinked;
            blocks++;
        } else if (paragraphs == 0 && text >= 2 * SHORTEST && linkDensity() < LINKS) {
            paragraphs = (text - linked) / 2;
            blocks++;
        }
    }
}
