package org.mineralwatch.processor.tagging;

import java.util.Map;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.TaggedArticle;

/**
 * An article as one whole rule set judges it.
 *
 * @param article with its tags
 * @param alertRules what the same rule set asks of the stories of each of its subjects
 */
public record Judged(TaggedArticle article, Map<String, AlertRule> alertRules) {}
