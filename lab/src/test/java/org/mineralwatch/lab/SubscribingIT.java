package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.TopicSetup;

/** Every way to subscribe that docs/SUBSCRIBING.md shows reads all alerts, and none that was not committed; run as it stands there. */
class SubscribingIT {
    private static final String DOCUMENTED = "127.0.0.1:9092";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String TAKEN_BACK = "TAKEN BACK";
    private static final List<String> HEADLINES = List.of("Ore pact", "Ore pact signed", "Air pact");

    @TempDir
    static Path broker;

    @TempDir
    Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void publish() {
        kafka = EmbeddedKafka.start(broker);
        new TopicSetup(kafka.connection(), Lane.LIVE)
                .ensure(List.of(Topics.alerts("rare-earth"), Topics.alerts("aviation")));
        try (Producer<String, byte[]> producer = kafka.connection().producer("sink")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record("rare-earth", HEADLINES.get(0)));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(record("rare-earth", TAKEN_BACK));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(record("rare-earth", HEADLINES.get(1)));
            producer.send(record("aviation", HEADLINES.get(2)));
            producer.commitTransaction();
        }
    }

    @AfterAll
    static void end() {
        kafka.close();
    }

    @Test
    void the_command() throws IOException {
        assertPrints(shell(snippet("./mineralwatch subscribe")));
    }

    @Test
    void the_console_consumer() throws IOException {
        assertPrints(shell(snippet("kafka-console-consumer.sh")));
    }

    @Test
    void kcat() throws IOException {
        Assumptions.assumeTrue(isThere("kcat", "-V"), "skipped: there is no kcat");
        assertPrints(shell(snippet("kcat ").replace("my-desk", "kcat-desk")));
    }

    @Test
    void python() throws IOException {
        String python = List.of("python3", "/usr/bin/python3").stream()
                .filter(each -> isThere(each, "-c", "import confluent_kafka"))
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(python != null, "skipped: no python3 has confluent_kafka");
        assertPrints(start(python, "-c", snippet("from confluent_kafka")));
    }

    @Test
    void java() throws IOException {
        Path source = Files.writeString(folder.resolve("Desk.java"), """
                import java.time.Duration;
                import java.util.Map;
                import java.util.regex.Pattern;
                import org.apache.kafka.clients.consumer.KafkaConsumer;
                import org.apache.kafka.common.serialization.StringDeserializer;

                class Desk {
                    public static void main(String[] arguments) {
                        %s
                    }
                }
                """.formatted(
                        snippet("Map<String, Object> settings").replace("my-desk", "java-desk")));
        assertPrints(start(JAVA, "-cp", System.getProperty("java.class.path"), source.toString()));
    }

    @Test
    void kafka_connect() throws IOException {
        Path connector = Files.writeString(folder.resolve("alerts.properties"), snippet("name=alerts"));
        Path worker = Files.writeString(
                folder.resolve("worker.properties"),
                "bootstrap.servers=" + kafka.connection().bootstrap() + "\nlisteners=http://127.0.0.1:0\n"
                        + "key.converter=org.apache.kafka.connect.storage.StringConverter\n"
                        + "value.converter=org.apache.kafka.connect.storage.StringConverter\n"
                        + "offset.flush.interval.ms=500\n"
                        + "offset.storage.file.filename=" + folder.resolve("offsets") + "\n");
        Process connect = start(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                worker.toString(),
                connector.toString());
        assertShows(connect, folder.resolve("alerts.jsonl"));
    }

    private static ProducerRecord<String, byte[]> record(String subject, String headline) {
        Instant time = Instant.parse("2026-09-01T06:00:00Z");
        Alert alert = new Alert(
                headline,
                1,
                Alert.Status.RAISED,
                subject,
                Alert.Severity.HIGH,
                headline,
                List.of("MN"),
                List.of(),
                List.of(new StoryArticle("a", "https://a.example/1", "A Daily", headline, time, "a")),
                1,
                1,
                1,
                List.of(),
                4_000,
                "v",
                time,
                time,
                null,
                null,
                null);
        Topic<Alert> topic = Topics.alerts(subject);
        String name = Lane.LIVE.topic(topic);
        return new ProducerRecord<>(name, alert.id(), topic.value().serializer().serialize(name, alert));
    }

    /** The code of the document that begins so, with the address of the broker of this test. */
    private static String snippet(String beginning) throws IOException {
        String document = Files.readString(Command.ROOT.resolve("docs/SUBSCRIBING.md"));
        Matcher code = Pattern.compile("```\\w+\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(code.find()).as("code that begins with '%s'", beginning).isTrue();
        return code.group(1).replace(DOCUMENTED, kafka.connection().bootstrap());
    }

    private Process shell(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        program(bin, "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer");
        program(folder, "mineralwatch", "-Dmineralwatch.home=" + Command.ROOT + " org.mineralwatch.app.Mineralwatch");
        return start("bash", "-c", "PATH=" + bin + ":$PATH\n" + script);
    }

    private static void program(Path bin, String name, String what) throws IOException {
        Path program = Files.writeString(
                bin.resolve(name),
                "#!/usr/bin/env bash\nexec '" + JAVA + "' -cp '" + System.getProperty("java.class.path") + "' " + what
                        + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Process start(String... line) throws IOException {
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out().toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private Path out() {
        return folder.resolve("out.txt");
    }

    private void assertPrints(Process subscriber) {
        assertShows(subscriber, out());
    }

    private void assertShows(Process subscriber, Path file) {
        List<String> shown = new ArrayList<>();
        try {
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast(() -> assertThat(subscriber.isAlive())
                            .as(read(folder.resolve("err.txt")))
                            .isTrue())
                    .until(() -> headlines(read(file)).containsAll(HEADLINES));
            shown.addAll(headlines(read(file)));
        } finally {
            subscriber.descendants().forEach(ProcessHandle::destroyForcibly);
            subscriber.destroyForcibly();
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(HEADLINES);
    }

    private static List<String> headlines(String text) {
        return Pattern.compile("\"headline\":\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isThere(String... line) {
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
