package org.mineralwatch.lab.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles a second in which one thread finds the same phrases in the same texts, normalisation included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchingBenchmark {
    /** What is compared. */
    public enum Kind {
        LEXICON(LexiconMatcher::new),
        DOUBLE_ARRAY(DoubleArrayMatcher::new),
        KEYWORD_TRIE(KeywordTrieMatcher::new),
        MONITOR(MonitorMatcher::new);

        private final Function<List<String>, Matcher> make;

        Kind(Function<List<String>, Matcher> make) {
            this.make = make;
        }

        Matcher of(List<String> phrases) {
            return make.apply(phrases);
        }
    }

    @Param({"100", "10000"})
    public int phrases;

    @Param
    public Kind matcher;

    private Matcher made;
    private List<String> texts;
    private int next;
    private int found;

    @Setup
    public void read() {
        texts = RealTexts.articles().stream()
                .map(article -> article.title() + "\n\n" + article.text())
                .toList();
        made = matcher.of(Phrases.many(phrases));
    }

    @Benchmark
    public int article() {
        next = next + 1 < texts.size() ? next + 1 : 0;
        made.match(texts.get(next), (phrase, start, end) -> found += end - start);
        return found;
    }
}
