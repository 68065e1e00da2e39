package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;

/** Endpoints on a real broker: none waits for another, each gets everything in order, across restarts. */
class PushIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_dead_endpoint_holds_nobody_up_and_gets_everything_in_order_when_it_lives() {
        int deadPort = Ports.free();
        try (LivePush live = new LivePush(folder);
                PushTarget desk = new PushTarget()) {
            live.subject("security");
            String endpoints = """
                    dead: {webhook: "http://127.0.0.1:%d/hook", secret-file: key}
                    desk: {webhook: "%s/hook", secret-file: key}
                    """.formatted(deadPort, desk.address());
            List<Room> rooms = live.rooms("one", endpoints);
            live.write(raised("a", "security"), raised("b", "security"), raised("c", "security"));
            await("all at the desk").atMost(SOON).until(() -> ids(desk).equals(List.of("a-1", "b-1", "c-1")));
            await("health tells of the dead one")
                    .atMost(SOON)
                    .until(() -> rooms.get(0).health() instanceof Health.Waiting waiting
                            && waiting.detail()
                                    .startsWith("http://127.0.0.1:" + deadPort + " takes nothing: no answer"));
            assertThat(rooms.get(1).health()).isInstanceOf(Health.Ready.class);
            assertThat(live.metrics.scrape())
                    .contains("mineralwatch_push_delivered_total{endpoint=\"desk\"} 3.0")
                    .contains("mineralwatch_push_delivered_total{endpoint=\"dead\"} 0.0");
            rooms.forEach(Room::close);
            live.subject("aviation");
            live.write(raised("d", "security"), raised("n", "aviation"));
            try (PushTarget revived = new PushTarget(deadPort)) {
                List<Room> again = live.rooms("one", endpoints);
                caughtUp(live, desk, revived);
                again.forEach(Room::close);
            }
        }
    }

    /** The next life of the process takes up what was left, and finds a subject that is new. */
    private static void caughtUp(LivePush live, PushTarget desk, PushTarget revived) {
        await("everything everywhere")
                .atMost(SOON)
                .until(() -> ids(revived).size() == 5 && ids(desk).size() == 5);
        assertThat(ids(revived)).containsSubsequence("a-1", "b-1", "c-1", "d-1").contains("n-1");
        assertThat(ids(desk)).contains("d-1", "n-1");
        assertThat(revived.requests()).allMatch(PushTarget.Request::isSigned);
        await("no lag")
                .atMost(SOON)
                .until(() -> live.metrics.scrape().contains("mineralwatch_push_lag{endpoint=\"dead\"} 0.0"));
    }

    @Test
    void two_processes_share_an_endpoint_and_what_it_refuses_for_ever_stands_in_the_dead_letters() {
        try (LivePush live = new LivePush(folder);
                PushTarget desk = new PushTarget()) {
            IntStream.range(0, 4).forEach(i -> live.subject("s" + i));
            String endpoints = "desk: {webhook: \"%s/hook\", secret-file: key}".formatted(desk.address());
            List<Room> rooms = new ArrayList<>(live.rooms("one", endpoints));
            rooms.addAll(live.rooms("two", endpoints));
            await("each has its share")
                    .atMost(SOON)
                    .until(() -> rooms.stream()
                            .allMatch(room -> room.health().detail().startsWith("pushing 2 subjects to ")));
            Alert[] alerts = IntStream.range(0, 20)
                    .mapToObj(i -> raised((i == 10 ? PushTarget.UNWELCOME : "a") + i, "s" + i % 4))
                    .toArray(Alert[]::new);
            live.write(alerts);
            await("all").atMost(SOON).until(() -> ids(desk).size() >= alerts.length);
            assertThat(ids(desk))
                    .containsExactlyInAnyOrder(Arrays.stream(alerts)
                            .map(alert -> alert.id() + "-1")
                            .toArray(String[]::new));
            await("the dead letter")
                    .atMost(SOON)
                    .until(() -> letters(live.cluster())
                            .equals(List.of("unwelcome10 of mineralwatch.alerts.s2: endpoint desk: HTTP 422 ([])")));
            rooms.forEach(Room::close);
        }
    }

    private static List<String> letters(Cluster cluster) {
        return cluster.read(Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.DEAD_LETTERS))), true).stream()
                .map(letter -> letter.key() + " of " + header(letter, "topic") + ": " + header(letter, "message"))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(PushTarget target) {
        return target.requests().stream()
                .map(request -> request.headers().get("webhook-id"))
                .toList();
    }

    private static Alert raised(String id, String subject) {
        return LivePush.alert(id, 1, Status.RAISED, subject, Severity.MEDIUM);
    }
}
