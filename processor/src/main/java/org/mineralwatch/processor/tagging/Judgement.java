package org.mineralwatch.processor.tagging;

import java.util.List;

/**
 * How an article was judged under one subject.
 *
 * @param subject its name
 * @param threshold the score, in thousandths, from which on there is a tag
 * @param score what the terms gave together, in thousandths, from 0 on
 * @param alone whether one of the terms that speak for the subject may make a tag with nothing but its like
 * @param bodyShare the share of the body's weight that counts in an article of this length, in thousandths
 * @param findings every term that stands in the article outside the chrome, in order of zone, then start
 */
public record Judgement(
        String subject, int threshold, int score, boolean alone, int bodyShare, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    public boolean tagged() {
        return alone && score >= threshold;
    }
}
