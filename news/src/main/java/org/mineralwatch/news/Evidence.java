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
 */
public record Evidence(String term, int weight, Zone zone, int start, int end, String sentence) {}
