package org.mineralwatch.news;

/**
 * One reason for a tag, checkable against the article itself.
 *
 * @param term the rule's term that stands there
 * @param weight what this occurrence gave to the score, in thousandths
 * @param zone where it stands
 * @param start first code point of the match, counted in the field that the zone lies in (title or text)
 * @param end code point behind the match
 * @param sentence the sentence around it, as printed, white space folded
 * @param article id of the article, where several are spoken of; else null
 */
public record Evidence(String term, int weight, Zone zone, int start, int end, String sentence, String article) {
    /** Of an article that is known. */
    public Evidence(String term, int weight, Zone zone, int start, int end, String sentence) {
        this(term, weight, zone, start, end, sentence, null);
    }

    /** The same, saying where it stands. */
    public Evidence in(String articleId) {
        return new Evidence(term, weight, zone, start, end, sentence, articleId);
    }
}
