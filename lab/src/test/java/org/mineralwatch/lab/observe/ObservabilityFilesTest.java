package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mineralwatch.lab.Command;

/** The files of {@code observability/} fit each other, and {@code docker-compose.yml}, which starts what reads them. */
class ObservabilityFilesTest {
    private static final Path COMPOSE = Command.ROOT.resolve("docker-compose.yml");
    private static final int WIDTH = 24;

    private static JsonNode read(Path file) throws IOException {
        return Queries.YAML.readTree(file.toFile());
    }

    private static JsonNode read(String name) throws IOException {
        return read(Queries.FOLDER.resolve(name));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void the_dashboard_asks_the_data_source_that_is_provisioned() throws Exception {
        String uid = read("grafana/datasource.yml").at("/datasources/0/uid").asText();
        List<JsonNode> asked = read("grafana/mineralwatch.json").findValues("datasource");
        assertThat(asked)
                .isNotEmpty()
                .allMatch(source -> source.path("uid").asText().equals(uid));
    }

    @Test
    void the_panels_of_the_dashboard_have_a_place_of_their_own() throws Exception {
        Set<String> places = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        assertThat(each(read("grafana/mineralwatch.json").get("panels"))).allSatisfy(panel -> {
            assertThat(ids.add(panel.get("id").asInt())).as("an id of its own").isTrue();
            JsonNode at = panel.get("gridPos");
            for (int x = at.get("x").asInt();
                    x < at.get("x").asInt() + at.get("w").asInt();
                    x++) {
                assertThat(x).isLessThan(WIDTH);
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(places.add(x + "," + y))
                            .as(panel.get("title").asText())
                            .isTrue();
                }
            }
        });
    }

    @Test
    void every_room_of_the_compose_file_is_scraped_and_every_address_is_one_of_its_services() throws Exception {
        JsonNode services = read(COMPOSE).get("services");
        List<String> names = new ArrayList<>();
        services.fieldNames().forEachRemaining(names::add);
        List<String> scraped = each(read("prometheus.yml").at("/scrape_configs/0/static_configs/0/targets"))
                .map(JsonNode::asText)
                .toList();
        assertThat(scraped).containsExactly("ingest:8090", "processor:8090", "sink:8090");
        Stream<String> asked = Stream.of(
                read("prometheus.yml")
                        .at("/alerting/alertmanagers/0/static_configs/0/targets/0")
                        .asText(),
                read("grafana/datasource.yml").at("/datasources/0/url").asText().replace("http://", ""));
        assertThat(Stream.concat(scraped.stream(), asked).map(address -> address.replaceFirst(":\\d+$", "")))
                .isSubsetOf(names);
    }

    @Test
    void every_file_that_a_container_is_given_is_there() throws Exception {
        List<String> given = new ArrayList<>();
        read(COMPOSE)
                .get("services")
                .forEach(service -> service.path("volumes").forEach(volume -> {
                    if (volume.asText().startsWith("./")) {
                        given.add(volume.asText().replaceFirst(":.*", ""));
                    }
                }));
        assertThat(given)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(file -> assertThat(Command.ROOT.resolve(file)).isRegularFile());
    }
}
