package org.mineralwatch.processor.text;

import java.util.List;
import org.mineralwatch.news.Zone;

/**
 * A stretch of an article's text that lies in one zone. The passages of a text follow each other without a gap.
 *
 * @param start its first char
 * @param end the char behind it
 * @param zone lead, body or chrome; the headline is no part of the text
 * @param sentences the sentences in it, in order; none in chrome, which nobody reads
 */
public record Passage(int start, int end, Zone zone, List<Sentence> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }
}
