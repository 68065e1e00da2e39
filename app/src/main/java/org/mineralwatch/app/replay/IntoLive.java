package org.mineralwatch.app.replay;

import java.io.IOException;
import org.mineralwatch.app.output.ProgressLine;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.BackfillPublisher;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.CorpusCount;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;

/**
 * Puts a corpus into the live archive. It ends when all is there: the live rooms take it from there, and nobody is notified of what
 * comes of it.
 */
public final class IntoLive {
    private final KafkaConnection kafka;
    private final boolean terminal;

    /** @param terminal whether progress is told to a person at a terminal */
    public IntoLive(KafkaConnection kafka, boolean terminal) {
        this.kafka = kafka;
        this.terminal = terminal;
    }

    /** Fails when the cluster has no live lane: whoever fills a gap does not mean to begin an archive. */
    public void requireLive() {
        if (!Wiring.has(kafka, Lane.LIVE, Topics.ARTICLES)) {
            throw new StartFailure("there is no topic " + Lane.LIVE.topic(Topics.ARTICLES) + " on " + kafka.bootstrap()
                    + ": give the --kafka of a running pipeline");
        }
    }

    /**
     * Runs to the end.
     *
     * @param again whether what is there is put in again, to be judged by the rules of now
     */
    public BackfillSummary run(Corpus corpus, boolean again) throws IOException {
        long start = System.nanoTime();
        CorpusCount count = new CorpusCount();
        try (ProgressLine progress = new ProgressLine(System.err, terminal)) {
            progress.stage("looking");
            try (BackfillPublisher publisher = new BackfillPublisher(kafka, again)) {
                progress.stage("publishing", corpus.meter()::done, corpus.meter()::whole, publisher::added);
                corpus.read(count, publisher);
                publisher.finish();
                double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
                return BackfillSummary.of(
                        count.documents(), count.books(), publisher.added(), publisher.known(), seconds);
            }
        }
    }
}
