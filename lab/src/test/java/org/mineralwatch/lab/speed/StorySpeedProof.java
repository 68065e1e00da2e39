package org.mineralwatch.lab.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an article costs in the story step with up to a million others there before. Takes up to an hour and some gigabytes
 * of disk, so it is run by name only (CONTRIBUTING). Articles come day by day, those of a day in no order; measured is the last
 * quarter before each size.
 */
class StorySpeedProof {
    private static final Logger LOG = LoggerFactory.getLogger(StorySpeedProof.class);
    private static final int ARTICLES = Integer.getInteger("articles", 1_000_000);
    private static final int[] SIZES = IntStream.of(10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
            .filter(size -> size <= ARTICLES)
            .toArray();
    private static final int BATCH = 1_250;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final NewsYear news = new NewsYear(RealTexts.everything());

    @TempDir
    Path folder;

    @Test
    void grouping_alone() {
        Grouping grouping = new Grouping();
        long heap = heap();
        int there = 0;
        for (int size : SIZES) {
            int last = size - (size - there) / 4;
            Cost cost = new Cost();
            each(there, size, (from, batch) -> {
                List<Member> members = batch.stream().map(Telling::member).toList();
                cost.begin(grouping.compared());
                members.forEach(grouping::put);
                if (from >= last) {
                    cost.end(grouping.compared(), members.size());
                }
            });
            LOG.info("{} articles: {}, {} B a member", size, cost, (heap() - heap) / size);
            there = size;
        }
    }

    @Test
    void whole_step_with_its_store_and_changelog() throws Exception {
        try (StoryStep step = new StoryStep(folder)) {
            each(0, ARTICLES, (from, batch) -> step.send(batch));
            LOG.info("{} articles wait", ARTICLES);
            step.start();
            long heap = heap();
            int there = 0;
            for (int size : SIZES) {
                step.await(size - (size - there) / 4);
                StoryStep.Reading begun = step.read();
                step.await(size);
                LOG.info("{} articles: {}", size, step.read().since(begun));
                there = size;
            }
            LOG.info("heap grown by {} B an article", (heap() - heap) / ARTICLES);
        }
    }

    /** What some articles cost. */
    private static final class Cost {
        private long begun;
        private long comparedBefore;
        private long nanos;
        private long compared;
        private int articles;

        void begin(long comparedSoFar) {
            comparedBefore = comparedSoFar;
            begun = THREADS.getCurrentThreadCpuTime();
        }

        void end(long comparedSoFar, int count) {
            nanos += THREADS.getCurrentThreadCpuTime() - begun;
            compared += comparedSoFar - comparedBefore;
            articles += count;
        }

        @Override
        public String toString() {
            return String.format(
                    "%.0f us of CPU an article, %.1f candidates", nanos / 1e3 / articles, (double) compared / articles);
        }
    }

    /** Takes a batch whose first article came after so many others. */
    private interface Taker {
        void take(int from, List<Telling> batch);
    }

    private void each(int first, int end, Taker taker) {
        for (int from = first; from < end; from += BATCH) {
            taker.take(
                    from,
                    IntStream.range(from, Math.min(end, from + BATCH))
                            .parallel()
                            .mapToObj(news::telling)
                            .toList());
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
