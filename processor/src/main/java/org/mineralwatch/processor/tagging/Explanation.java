package org.mineralwatch.processor.tagging;

import java.util.List;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.text.Passage;

/**
 * Everything that led to an article's tags, and to those that it did not get. Made by the same steps as the tags.
 *
 * @param tagged what {@link Tagger#tag} says of the article
 * @param passages the zones of its text, without a gap; offsets count chars, as Java does
 * @param words how many words were read: those of the title and of the text outside the chrome
 * @param judgements one a subject, in order of their names
 */
public record Explanation(TaggedArticle tagged, List<Passage> passages, int words, List<Judgement> judgements) {
    public Explanation {
        passages = List.copyOf(passages);
        judgements = List.copyOf(judgements);
    }
}
