package org.mineralwatch.app.diff;

import java.util.List;

/**
 * How right two rule sets are, by what somebody said of some articles.
 *
 * @param articles labelled articles that the corpus has
 * @param missing ids of those that it lacks
 * @param scores one a subject
 */
record LabelDiff(int articles, List<String> missing, List<LabelScore> scores) {}
