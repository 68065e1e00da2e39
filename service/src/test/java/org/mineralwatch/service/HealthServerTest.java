package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private final Metrics metrics = new Metrics();
    private Health health = new Health.Ready("4 tasks");
    private final HealthServer server =
            new HealthServer(new InetSocketAddress("127.0.0.1", 0), List.of(new OneRoom()), metrics);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_room_at_work_is_alive_and_ready() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"ok\":true", "\"room\"", "\"status\":\"ready\"", "4 tasks");
    }

    @Test
    void an_address_that_was_found_free_can_be_served_at_once_and_one_that_is_taken_is_told() {
        InetSocketAddress taken =
                new InetSocketAddress("127.0.0.1", URI.create(server.address()).getPort());
        assertThatThrownBy(() -> HealthServer.requireFree(taken))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--http");
        server.close();
        HealthServer.requireFree(taken);
        new HealthServer(taken, List.of(), metrics).close();
    }

    @Test
    void a_room_that_waits_is_alive_but_not_ready() throws Exception {
        health = new Health.Waiting("no tasks assigned yet");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("no tasks assigned yet");
    }

    @Test
    void a_failed_room_is_neither() throws Exception {
        health = new Health.Failed("no progress");
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void a_room_that_waits_and_one_that_failed_differ_in_the_metrics() throws Exception {
        health = new Health.Waiting("for a rule set");
        assertThat(get("/metrics").body())
                .contains("mineralwatch_room_ready{room=\"room\"} 0.0", "mineralwatch_room_live{room=\"room\"} 1.0");
        health = new Health.Failed("no progress");
        assertThat(get("/metrics").body())
                .contains("mineralwatch_room_ready{room=\"room\"} 0.0", "mineralwatch_room_live{room=\"room\"} 0.0");
    }

    @Test
    void metrics_are_prometheus_text_under_our_own_names() throws Exception {
        metrics.counter("ingest.polls", "Polls", "outcome", "new").increment();
        assertThat(get("/metrics").body()).contains("mineralwatch_ingest_polls_total{outcome=\"new\"} 1.0");
    }

    @Test
    void other_paths_and_methods_are_refused() throws Exception {
        assertThat(get("/secret").statusCode()).isEqualTo(404);
        HttpRequest post = HttpRequest.newBuilder(URI.create(server.address() + "/metrics"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(post, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_taken_address_is_told_with_the_way_out() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> new HealthServer(new InetSocketAddress("127.0.0.1", port), List.of(), metrics))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("--http HOST:PORT");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private final class OneRoom implements Room {
        @Override
        public String name() {
            return "room";
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return health;
        }

        @Override
        public void close() {}
    }
}
