package org.mineralwatch.app.replay;

import java.nio.file.Path;
import java.util.List;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.news.RuleSet;

/**
 * What is to be replayed.
 *
 * @param paths files and folders of the corpus
 * @param span which publication times
 * @param order in which the revisions come
 * @param rules the rule set that judges; a lane that was begun keeps the one it began with
 * @param out where the results go, or null for none
 * @param threads stream threads of the processor
 */
public record ReplayRequest(List<Path> paths, Span span, Order order, RuleSet rules, Path out, int threads) {}
