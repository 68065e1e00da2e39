package org.mineralwatch.lab.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mineralwatch.lab.Command;

/** What the rules and the dashboard of {@code observability/} ask for. */
public final class Queries {
    static final Path FOLDER = Command.ROOT.resolve("observability");
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** What Prometheus itself makes, and the labels that it gives to what it scrapes. */
    private static final Map<String, Set<String>> OF_PROMETHEUS =
            Map.of("up", Set.of(), "ALERTS", Set.of("alertname", "alertstate"));

    private static final Set<String> OF_TARGETS = Set.of("job", "instance");

    private Queries() {}

    /** Those of the rules, and those of the dashboard's panels and annotations. */
    static List<String> all() throws IOException {
        List<String> queries = new ArrayList<>(read("alerts.yml").findValuesAsText("expr"));
        queries.addAll(asked(read("grafana/mineralwatch.json")));
        return queries;
    }

    /** Those of the dashboard's panels alone, which show something at any time. */
    public static List<String> shown() throws IOException {
        return asked(read("grafana/mineralwatch.json").get("panels"));
    }

    private static JsonNode read(String name) throws IOException {
        return YAML.readTree(FOLDER.resolve(name).toFile());
    }

    /** As Prometheus is asked: with values for the variables of the dashboard. */
    private static List<String> asked(JsonNode dashboard) {
        return dashboard.findValuesAsText("expr").stream()
                .map(query -> query.replace("$__rate_interval", "1m").replace("$instance", ".+"))
                .toList();
    }

    /** What a query asks for that nobody tells, in words. */
    static List<String> unanswered(String query, Scrape scrape) {
        Map<String, Set<String>> told = scrape.labels();
        Set<String> labels = new TreeSet<>(OF_TARGETS);
        told.values().forEach(labels::addAll);
        List<String> wrong = new ArrayList<>();
        for (Selector asked : Selector.of(query)) {
            Set<String> known = new TreeSet<>(OF_TARGETS);
            if (asked.name().isEmpty()) {
                known.addAll(labels);
            } else {
                known.addAll(told.getOrDefault(asked.name(), OF_PROMETHEUS.getOrDefault(asked.name(), Set.of("?"))));
            }
            if (known.remove("?")) {
                wrong.add("nobody tells " + asked.name() + ": " + query);
            }
            asked.labels().keySet().stream()
                    .filter(label -> !known.contains(label))
                    .forEach(label -> wrong.add(asked.name() + " has no label " + label + ": " + query));
        }
        return wrong;
    }
}
