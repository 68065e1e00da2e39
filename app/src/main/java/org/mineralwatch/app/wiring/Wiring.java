package org.mineralwatch.app.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mineralwatch.ingest.IngestRoom;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.ProcessorRoom;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.processor.tagging.Tagger;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.StreamsRoom;
import org.mineralwatch.service.TopicSetup;
import org.mineralwatch.service.TopicUse;
import org.mineralwatch.sink.SinkRoom;
import org.mineralwatch.sink.atom.AtomFeeds;
import org.mineralwatch.sink.file.AlertFiles;
import org.mineralwatch.sink.file.FileSettings;
import org.mineralwatch.sink.push.room.Endpoint;
import org.mineralwatch.sink.push.room.PushRoom;

/**
 * Makes the rooms of one process from the few things that they share. A live room has a static identity and stays in its group
 * when it ends; a replay's has none and leaves.
 *
 * @param kafka the cluster
 * @param lane the lane that the rooms work in
 * @param data what must outlive the process
 * @param threads stream threads of the processor
 * @param metrics what the process counts
 */
public record Wiring(KafkaConnection kafka, Lane lane, DataFolder data, int threads, Metrics metrics) {
    /** Creates the topics that the lane lacks. */
    public void ensureTopics() {
        ensureTopics(kafka, lane);
    }

    /** Creates the topics that a lane lacks. */
    public static void ensureTopics(KafkaConnection kafka, Lane lane) {
        new TopicSetup(kafka, lane).ensure(Topics.FIXED);
    }

    /** Creates the topics that a room lacks, and makes sure that it may use them. */
    public void ensureUsable(List<TopicUse> uses) {
        new TopicSetup(kafka, lane).ensureUsable(uses);
    }

    /** Whether a topic of a lane is there; looking creates nothing. */
    public static boolean has(KafkaConnection kafka, Lane lane, Topic<?> topic) {
        return new TopicSetup(kafka, lane).has(topic);
    }

    public Room ingest(IngestSettings settings) {
        return new IngestRoom(
                settings, data.path().resolve("pages"), kafka, lane, data.instanceId(), metrics, Clock.systemUTC());
    }

    public Room processor(ProcessorSettings settings) {
        return new ProcessorRoom(streams(ProcessorRoom.NAME, threads), settings, Wiring::judge, metrics);
    }

    public Room sink() {
        return new SinkRoom(streams(SinkRoom.NAME, 1), metrics);
    }

    public AlertFiles files(Path folder, FileSettings settings) {
        return new AlertFiles(kafka, lane, folder, settings, metrics);
    }

    /** All that carries live alerts on: each kind of output is a line here. */
    public List<Room> outputs(Settings settings) {
        List<Room> outputs = new ArrayList<>(push(settings.endpoints()));
        outputs.add(files(data.folder("alerts"), settings.files()));
        outputs.add(new AtomFeeds(kafka, data.folder("feeds-out"), settings.feedsOut(), metrics));
        return outputs;
    }

    /** The rooms that push live alerts to people, one an endpoint; no other lane has such rooms. */
    public List<Room> push(List<Endpoint> endpoints) {
        if (!lane.equals(Lane.LIVE)) {
            throw new IllegalStateException("nobody is notified of the lane " + lane.name());
        }
        return endpoints.stream()
                .<Room>map(endpoint -> new PushRoom(kafka, data.instanceId(), endpoint, metrics))
                .toList();
    }

    /** Compiles a rule set into what judges articles and asks of their stories. */
    public static Function<Article, Judged> judge(RuleSet rules) {
        return new Tagger(Rules.compile(rules))::judge;
    }

    /** Compiles a rule set into what tags articles. */
    public static Function<Article, TaggedArticle> tagger(RuleSet rules) {
        return new Tagger(Rules.compile(rules))::tag;
    }

    /** Compiles a rule set into what explains its judgements; they are those of {@link #tagger}. */
    public static Function<Article, Explanation> explainer(RuleSet rules) {
        return new Tagger(Rules.compile(rules))::explain;
    }

    private StreamsRoom.Setting streams(String room, int streamThreads) {
        String identity = lane.equals(Lane.LIVE) ? data.instanceId() : null;
        return new StreamsRoom.Setting(kafka, lane, data.folder("state").resolve(room), identity, streamThreads);
    }
}
