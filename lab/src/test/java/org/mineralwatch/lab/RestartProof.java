package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/**
 * How long the processor gives nothing after a restart, and how long until another takes over, under a steady stream and with articles
 * remembered. Measured, so it is run by name only (CONTRIBUTING).
 */
class RestartProof {
    private static final int BEFORE = Integer.getInteger("articles", 10_000);
    private static final int RATE = Integer.getInteger("rate", 500);
    private static final int TIMES = Integer.getInteger("times", 20);
    private static final int STANDBYS = Integer.getInteger("standbys", 0);
    private static final int AT_ONCE = 10_000;

    /** One for each partition of the articles, and of the topic between the processor's two steps. */
    private static final int TASKS = 12;

    private static final Duration LATELY = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    /** Its present life, where one is started again and again. */
    private Command processor;

    @Test
    void a_processor_that_is_started_again_goes_on_within_seconds() throws Exception {
        try (EmbeddedKafka kafka = ReadyKafka.start(folder);
                SteadyNews news = new SteadyNews(kafka.connection(), RATE)) {
            processor = processor(kafka.connection(), "one");
            try {
                remember(kafka.connection(), news);
                List<Silence> killed = new ArrayList<>();
                List<Silence> terminated = new ArrayList<>();
                for (int i = 0; i < TIMES; i++) {
                    killed.add(restart(kafka.connection(), Command::kill));
                    terminated.add(restart(kafka.connection(), RestartProof::terminate));
                }
                tell("first output after kill -9", Silence.first(killed));
                tell("output of all tasks after kill -9", Silence.everywhere(killed));
                tell("first output after SIGTERM", Silence.first(terminated));
                tell("output of all tasks after SIGTERM", Silence.everywhere(terminated));
                assertThat(share(Silence.first(killed), .95))
                        .as("p95 after kill -9, ms")
                        .isLessThanOrEqualTo(6_000);
                assertThat(share(Silence.first(terminated), .95))
                        .as("p95 after SIGTERM, ms")
                        .isLessThanOrEqualTo(4_000);
            } finally {
                processor.close();
            }
        }
    }

    @Test
    void another_processor_takes_over_from_one_that_nobody_starts_again() throws Exception {
        try (EmbeddedKafka kafka = ReadyKafka.start(folder);
                SteadyNews news = new SteadyNews(kafka.connection(), RATE)) {
            List<Living> both = new ArrayList<>(List.of(
                    Living.start(folder, kafka.connection(), "one"), Living.start(folder, kafka.connection(), "two")));
            try {
                remember(kafka.connection(), news);
                List<Long> takenOver = new ArrayList<>();
                for (int i = 0; i < Math.max(1, TIMES / 4); i++) {
                    awaitSettled(both);
                    Living busiest = Collections.max(both, Comparator.comparingInt(Living::tasks));
                    System.out.println("take-over: kills the one with " + busiest.tasks() + " of " + TASKS + " tasks");
                    try (NewsWatch watch = new NewsWatch(kafka.connection(), news)) {
                        busiest.process().kill();
                        takenOver.add(watch.untilAllIsToldOf());
                        System.out.println("take-over: " + takenOver + " ms");
                    }
                    both.remove(busiest);
                    both.add(Living.start(folder, kafka.connection(), busiest.name()));
                }
                tell("take-over after kill -9, until the news of the next seconds is tagged and told", takenOver);
                tell("all state restored, likewise", List.of(restored(kafka.connection(), news, both)));
                assertThat(share(takenOver, 1)).as("take-over, ms").isLessThanOrEqualTo(12_000);
            } finally {
                both.forEach(living -> living.process().close());
            }
        }
    }

    /** Until the tasks have been shared evenly for a while, and nothing waits: a kill while tasks move is another matter. */
    private static void awaitSettled(List<Living> all) {
        await("the tasks are shared")
                .atMost(LIMIT)
                .during(LATELY.multipliedBy(3))
                .pollInterval(LATELY.dividedBy(3))
                .until(() -> settling(all), settling -> settling.equals(Settling.OVER));
    }

    private static Settling settling(List<Living> all) {
        return new Settling(
                all.stream().allMatch(living -> living.tasks() == TASKS / all.size()),
                all.stream().mapToInt(Living::waiting).sum() < RATE);
    }

    /** How far a group is after somebody came. */
    private record Settling(boolean shared, boolean nothingWaits) {
        static final Settling OVER = new Settling(true, true);
    }

    /** For how long there is nothing where all folders are lost, and one reads everything anew. */
    private long restored(KafkaConnection kafka, SteadyNews news, List<Living> all) throws Exception {
        for (Living living : all) {
            living.process().kill();
            Utils.delete(living.data().toFile());
        }
        try (NewsWatch watch = new NewsWatch(kafka, news)) {
            all.set(0, Living.start(folder, kafka, "anew"));
            return watch.untilAllIsToldOf();
        }
    }

    /** From its making on, when a subscriber sees the articles of the next second but one, and stories of each of their subjects. */
    private static final class NewsWatch implements AutoCloseable {
        private static final Duration OF = Duration.ofSeconds(1);

        private final SteadyNews news;
        private final Sightings tagged;
        private final Sightings told;
        private final Set<String> subjects = ConcurrentHashMap.newKeySet();
        private final long since = System.currentTimeMillis();
        private final long begun = System.nanoTime();

        NewsWatch(KafkaConnection kafka, SteadyNews news) {
            this.news = news;
            tagged = watch(kafka, Topics.TAGGED_ARTICLES, article -> {
                article.tags().forEach(tag -> subjects.add(tag.subject()));
                return Stream.of(article.article().id());
            });
            told = watch(kafka, Topics.STORIES, story -> Stream.of(story.subject()));
        }

        private <V> Sightings watch(KafkaConnection kafka, Topic<V> topic, Function<V, Stream<String>> ids) {
            Deserializer<V> deserializer = topic.value().deserializer();
            return new Sightings(
                    kafka,
                    Pattern.compile(Pattern.quote(Lane.LIVE.topic(topic))),
                    record -> record.timestamp() < since || record.value() == null
                            ? Stream.of()
                            : ids.apply(deserializer.deserialize(record.topic(), record.value())));
        }

        /** In ms from its making until the last of them was seen. */
        long untilAllIsToldOf() {
            await("the second is over").until(() -> System.nanoTime() - begun > 2 * OF.toNanos());
            Set<String> all = news.committed().entrySet().stream()
                    .filter(article -> (article.getValue() - begun) / OF.toNanos() == 1) // sent after it was made, too
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            await("all are tagged").atMost(LIMIT).until(() -> tagged.seen().containsAll(all));
            await("stories tell of them").atMost(LIMIT).until(() -> told.seen().containsAll(subjects));
            return (LongStream.concat(
                                            all.stream().mapToLong(tagged::first),
                                            subjects.stream().mapToLong(told::first))
                                    .reduce(begun, (one, other) -> one - other > 0 ? one : other)
                            - begun)
                    / 1_000_000;
        }

        @Override
        public void close() throws InterruptedException {
            tagged.close();
            told.close();
        }
    }

    /** A processor of several, and the port at which it tells of itself. */
    private record Living(String name, Path data, Command process, int port) {
        private static final Pattern TASKS = Pattern.compile("(\\d+) tasks");
        private static final Pattern WAITING = Pattern.compile("(\\d+) waiting");

        static Living start(Path folder, KafkaConnection kafka, String name) {
            int port = Ports.free();
            Path data = folder.resolve("processor-" + name);
            Command process = Command.launchRoom(
                    folder,
                    "processor",
                    kafka.bootstrap(),
                    data,
                    port,
                    "--kafka-property",
                    "num.standby.replicas=" + STANDBYS);
            await(name + " has tasks").atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(port));
            return new Living(name, data, process, port);
        }

        int tasks() {
            return said(TASKS);
        }

        int waiting() {
            return said(WAITING);
        }

        private int said(Pattern count) {
            try {
                Matcher said = count.matcher(Command.get(port, "/health/ready").body());
                return said.find() ? Integer.parseInt(said.group(1)) : 0;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void no_alert_is_late_while_all_rooms_are_restarted_one_by_one() throws Exception {
        Map<String, Command> rooms = new LinkedHashMap<>();
        try (EmbeddedKafka kafka = ReadyKafka.start(folder);
                SteadyNews news = new SteadyNews(kafka.connection(), RATE)) {
            Set<String> waited = ConcurrentHashMap.newKeySet();
            try (Sightings alerted = new Sightings(
                    kafka.connection(), Lane.LIVE.alerts(), record -> listed(record, news.committed(), waited))) {
                for (String name : List.of("processor-one", "sink-one")) {
                    rooms.put(name, room(kafka.connection(), name));
                }
                remember(kafka.connection(), news);
                awaitCalm(alerted, news);
                List<Long> late = new ArrayList<>();
                for (String name : rooms.keySet()) {
                    Set<String> before = Set.copyOf(news.committed().keySet());
                    terminate(rooms.get(name));
                    rooms.put(name, room(kafka.connection(), name));
                    awaitCalm(alerted, news);
                    List<Long> now = new ArrayList<>();
                    news.committed().forEach((id, committed) -> {
                        Long seen = alerted.first(id);
                        if (seen != null && !before.contains(id) && !waited.contains(id)) {
                            now.add((seen - committed) / 1_000_000);
                        }
                    });
                    System.out.println("alerts while " + name + " is restarted, " + now.size() + " articles, ms: p50 "
                            + share(now, .5) + ", p99 " + share(now, .99) + ", most " + share(now, 1));
                    late.addAll(now);
                }
                assertThat(share(late, 1)).as("the latest, ms").isLessThanOrEqualTo(10_000);
            }
        } finally {
            rooms.values().forEach(Command::close);
        }
    }

    /** The articles of an alert; of one that is raised, all but the last one were told before there was an alert to wait for. */
    private static Stream<String> listed(
            ConsumerRecord<String, byte[]> record, Map<String, Long> committed, Set<String> waited) {
        Alert alert = Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value());
        List<String> ids = alert.articles().stream().map(StoryArticle::id).toList();
        if (alert.version() == 1) {
            ids.stream()
                    .filter(committed::containsKey)
                    .sorted(Comparator.<String, Long>comparing(committed::get).reversed())
                    .skip(1)
                    .forEach(waited::add);
        }
        return ids.stream();
    }

    /** Until the alerts of the last seconds came within a second of their news. */
    private static void awaitCalm(Sightings alerted, SteadyNews news) {
        long begun = System.nanoTime();
        await("alerts within a second").atMost(LIMIT).pollInterval(LATELY).until(() -> {
            List<Long> lately = new ArrayList<>();
            news.committed().forEach((id, committed) -> {
                Long seen = alerted.first(id);
                if (seen != null && seen - begun > 0 && System.nanoTime() - seen < LATELY.toNanos()) {
                    lately.add((seen - committed) / 1_000_000);
                }
            });
            return lately.size() > RATE / 100 && share(lately, .9) < 1_000;
        });
    }

    /**
     * How long a new life is silent, in ms from its start.
     *
     * @param first until it has committed something
     * @param everywhere until it has in every partition
     */
    private record Silence(long first, long everywhere) {
        static List<Long> first(List<Silence> silences) {
            return silences.stream().map(Silence::first).toList();
        }

        static List<Long> everywhere(List<Silence> silences) {
            return silences.stream().map(Silence::everywhere).toList();
        }
    }

    private static long sinceMillis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private Silence restart(KafkaConnection kafka, Consumer<Command> end) {
        try (OutputWatch watch = new OutputWatch(kafka)) {
            Set<TopicPartition> alive = watch.alive();
            end.accept(processor);
            Map<TopicPartition, Long> ends = watch.ends();
            long begun = System.nanoTime();
            processor = processor(kafka, "one");
            watch.await(ends, alive, 1);
            long first = sinceMillis(begun);
            watch.await(ends, alive, alive.size());
            return new Silence(first, sinceMillis(begun));
        }
    }

    private static void terminate(Command processor) {
        processor.terminate();
        processor.await(Duration.ofSeconds(20));
    }

    private void remember(KafkaConnection kafka, SteadyNews news) {
        for (int left = BEFORE; left > 0; left -= AT_ONCE) {
            news.publish(Math.min(left, AT_ONCE));
        }
        try (OutputWatch watch = new OutputWatch(kafka)) {
            await("articles remembered").atMost(Duration.ofHours(1)).until(() -> watch.tagged() >= BEFORE);
        }
        news.start();
    }

    private Command processor(KafkaConnection kafka, String name) {
        return room(kafka, "processor-" + name);
    }

    /** @param name the room's, then a hyphen and the process's */
    private Command room(KafkaConnection kafka, String name) {
        String room = name.substring(0, name.indexOf('-'));
        return Command.launchRoom(folder, room, kafka.bootstrap(), folder.resolve(name), 0);
    }

    private static void tell(String what, List<Long> millis) {
        System.out.println(what + ", " + millis.size() + " times, ms: p50 " + share(millis, .5) + ", p95 "
                + share(millis, .95) + ", most " + share(millis, 1) + " of " + millis);
    }

    private static long share(List<Long> millis, double share) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.max(0, Math.ceil(share * sorted.size()) - 1)));
    }

    /** Tagged articles and stories as a subscriber sees them. */
    private static final class OutputWatch implements AutoCloseable {
        private static final List<String> TOPICS =
                List.of(Lane.LIVE.topic(Topics.TAGGED_ARTICLES), Lane.LIVE.topic(Topics.STORIES));

        private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;

        OutputWatch(KafkaConnection kafka) {
            consumer = kafka.consumer(Map.of());
            consumer.assign(TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
        }

        /** Up to where everything is committed. */
        Map<TopicPartition, Long> ends() {
            return consumer.endOffsets(consumer.assignment());
        }

        /** Partitions in which something is committed at all while the news comes: of stories, those of the subjects. */
        Set<TopicPartition> alive() {
            ends().forEach(consumer::seek);
            Set<TopicPartition> alive = new HashSet<>();
            long limit = System.nanoTime() + LATELY.toNanos();
            while (System.nanoTime() < limit) {
                alive.addAll(consumer.poll(Duration.ofMillis(10)).partitions());
            }
            return alive;
        }

        /** Until something was committed beyond these ends in so many of these partitions. */
        void await(Map<TopicPartition, Long> ends, Set<TopicPartition> of, int partitions) {
            ends.forEach(consumer::seek);
            Set<TopicPartition> seen = new HashSet<>();
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (seen.size() < partitions) {
                assertThat(System.nanoTime())
                        .as("output in " + partitions + " of " + of + ", seen in " + seen)
                        .isLessThan(limit);
                seen.addAll(consumer.poll(Duration.ofMillis(10)).partitions());
                seen.retainAll(of);
            }
        }

        /** How many articles are tagged, and the markers of their transactions. */
        long tagged() {
            return ends().entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(TOPICS.get(0)))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
