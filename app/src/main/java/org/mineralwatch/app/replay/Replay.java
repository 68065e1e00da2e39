package org.mineralwatch.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.app.lines.UnreadablePieces;
import org.mineralwatch.app.output.ProgressLine;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.app.wiring.RulesTopic;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.CorpusCount;
import org.mineralwatch.ingest.corpus.CorpusItem;
import org.mineralwatch.ingest.corpus.CorpusPublisher;
import org.mineralwatch.ingest.corpus.LiveArticles;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.processor.text.Headline;
import org.mineralwatch.processor.topology.ProcessorTopology;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.file.AlertFiles;
import org.mineralwatch.sink.file.FileSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replay: publishes a corpus to its lane, lets the lane's rooms work through it, writes the results. Everything that lasts is in
 * the lane, so a replay that was killed goes on where its last transaction was.
 */
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Wiring wiring;
    private final ReplayRequest request;
    private final boolean terminal;

    /**
     * @param wiring makes the rooms of the lane
     * @param terminal whether progress is told to a person at a terminal
     */
    public Replay(Wiring wiring, ReplayRequest request, boolean terminal) {
        this.wiring = wiring;
        this.request = request;
        this.terminal = terminal;
    }

    /** Runs to the end and tells what came of it. */
    public Summary run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        ArchiveBounds bounds = new ArchiveBounds(wiring.data().path().resolve("articles-ends.json"));
        Corpus corpus = Corpus.of(request.paths(), live(bounds), Headline::of, request.span(), request.order());
        if (corpus.empty()) {
            throw new StartFailure("there is nothing to replay in " + request.paths());
        }
        wiring.ensureTopics();
        RuleSet rules = pinned();
        try (Admin admin = wiring.kafka().admin();
                ProgressLine progress = new ProgressLine(System.err, terminal)) {
            Drain drain = new Drain(admin, wiring.lane());
            CorpusCount count = work(corpus, drain, progress);
            progress.stage("writing files");
            Results results = results(drain, rules);
            bounds.forget();
            return Summary.of(
                    count.documents(),
                    count.books(),
                    results.articles(),
                    results.tagged(),
                    results.alerts(),
                    Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        }
    }

    /** Sends the corpus through the lane's rooms; what these hold in memory is gone before results are written. */
    private CorpusCount work(Corpus corpus, Drain drain, ProgressLine progress) throws InterruptedException {
        Room processor = wiring.processor(ProcessorSettings.DEFAULTS);
        Room sink = wiring.sink();
        try (Rooms rooms = new Rooms(List.of(processor, sink))) {
            rooms.start();
            CorpusCount count = publish(corpus, progress);
            progress.stage("tagging", drain::done, drain::whole);
            drain.await(processor, Topics.ARTICLES);
            progress.stage("telling stories", drain::done, drain::whole);
            drain.awaitStep(processor, ProcessorTopology.BY_SUBJECT);
            progress.stage("raising alerts", drain::done, drain::whole);
            drain.await(sink, Topics.STORIES);
            return count;
        }
    }

    /** The rule set that the lane began with; a new lane begins with the one given. */
    private RuleSet pinned() {
        RulesTopic topic = new RulesTopic(wiring.kafka(), wiring.lane());
        RuleSet begun = topic.current().orElse(null);
        if (begun == null) {
            topic.publish(request.rules());
            return request.rules();
        }
        if (!begun.version().equals(request.rules().version())) {
            LOG.warn(
                    "this lane was begun with rule set {} and goes on with it, not with {}: "
                            + "take another --name or --data for the new rules",
                    begun.version(),
                    request.rules().version());
        }
        refuseBroken(begun);
        return begun;
    }

    /** The lane's own rooms would wait for ever for rules by which they can judge. */
    private void refuseBroken(RuleSet begun) {
        try {
            Wiring.tagger(begun);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "the rule set " + begun.version() + " with which this lane was begun cannot be used by"
                            + " this version, take another --name or --data: " + e.getMessage());
        }
    }

    private Optional<LiveArticles> live(ArchiveBounds bounds) throws IOException {
        return LiveArticles.isAmong(request.paths()) ? Optional.of(bounds.of(wiring.kafka())) : Optional.empty();
    }

    private CorpusCount publish(Corpus corpus, ProgressLine progress) {
        CorpusCount count = new CorpusCount();
        AtomicLong out = new AtomicLong();
        progress.stage("publishing", corpus.meter()::done, corpus.meter()::whole, out::get);
        try (CorpusPublisher publisher =
                new CorpusPublisher(wiring.kafka(), wiring.lane(), corpus.fingerprint(), out::set)) {
            UnreadablePieces unreadable = new UnreadablePieces(progress::say);
            corpus.read(count, item -> {
                if (item instanceof CorpusItem.Unreadable piece) {
                    unreadable.accept(piece);
                }
                publisher.accept(item);
            });
            publisher.finish();
            unreadable.end();
        }
        return count;
    }

    private Results results(Drain drain, RuleSet rules) throws IOException, InterruptedException {
        Path out = request.out();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (String subject : rules.subjects()) {
            ends.putAll(drain.ends(Topics.alerts(subject)));
        }
        if (out != null) {
            try (AlertFiles files = wiring.files(out.resolve("alerts"), FileSettings.UNTOUCHED)) {
                files.start();
                Drain.await(files, () -> files.reached(ends));
            }
        }
        Results results = new Results(wiring.kafka(), drain, folder(), rules.subjects());
        results.write();
        return results;
    }

    /** Where its results are: where they were asked for, else with the lane. */
    public Path folder() {
        return request.out() != null ? request.out() : wiring.data().path().resolve("results");
    }

    /** Writes a summary beside the results. */
    public static void write(Summary summary, Path folder) throws IOException {
        Files.writeString(folder.resolve("summary.json"), Json.line(summary) + "\n");
    }
}
