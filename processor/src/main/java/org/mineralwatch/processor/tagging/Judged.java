package org.mineralwatch.processor.tagging;

import java.util.Map;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.text.Zoned;

/**
 * An article as one whole rule set judges it.
 *
 * @param article with its tags
 * @param alertRules what the same rule set asks of the stories of each of its subjects
 * @param zoned its title and text as they were read, for those who read on; null of a retracted one, which says nothing
 */
public record Judged(TaggedArticle article, Map<String, AlertRule> alertRules, Zoned zoned) {}
