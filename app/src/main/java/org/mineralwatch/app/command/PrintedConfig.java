package org.mineralwatch.app.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mineralwatch.app.wiring.EffectiveSetting;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.service.KafkaProperties;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what a long-running verb would run with and where each part of it comes from; of secrets only that they are there. */
final class PrintedConfig {
    private static final String DEFAULT = "default";

    private final CommandSpec spec;
    private final KafkaOptions kafka;
    private final RoomOptions options;
    private final ConfigOption config;

    PrintedConfig(CommandSpec spec, KafkaOptions kafka, RoomOptions options, ConfigOption config) {
        this.spec = spec;
        this.kafka = kafka;
        this.options = options;
        this.config = config;
    }

    /** One line a setting: name, value, origin. */
    void print(Settings settings, Set<String> groups) {
        List<EffectiveSetting> lines = new ArrayList<>();
        lines.add(new EffectiveSetting("--config", config.folder().toString(), from("--config", DEFAULT)));
        lines.add(new EffectiveSetting("--data", options.data().toString(), from("--data", DEFAULT)));
        lines.add(new EffectiveSetting("--http", options.httpText(), from("--http", DEFAULT)));
        lines.add(new EffectiveSetting("--kafka", kafka.bootstrap().orElse("embedded"), bootstrapFrom()));
        kafka.configured()
                .ifPresent(file -> lines.add(new EffectiveSetting(
                        "--kafka-config", file.toString(), from("--kafka-config", "MINERALWATCH_KAFKA_CONFIG"))));
        new TreeMap<>(kafka.properties()).forEach((name, value) -> lines.add(property(name, value)));
        lines.addAll(EffectiveSetting.of(settings, groups));
        print(lines);
    }

    private EffectiveSetting property(String name, String value) {
        String from = kafka.given().containsKey(name)
                ? "--kafka-property"
                : kafka.configured().map(Object::toString).orElse(DEFAULT);
        return new EffectiveSetting("kafka." + name, KafkaProperties.secret(name) ? "[hidden]" : value, from);
    }

    private String bootstrapFrom() {
        if (kafka.named()) {
            return from("--kafka", "MINERALWATCH_KAFKA");
        }
        return kafka.outside() ? "kafka.bootstrap.servers" : DEFAULT;
    }

    private String from(String option, String otherwise) {
        return spec.commandLine().getParseResult().hasMatchedOption(option) ? "command line" : otherwise;
    }

    private static void print(List<EffectiveSetting> lines) {
        PrintStream out = StandardOut.lines();
        int names = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        int values =
                lines.stream().mapToInt(line -> line.value().length()).max().orElse(0);
        for (EffectiveSetting line : lines) {
            out.printf(
                    "%-" + names + "s  %-" + Math.max(1, values) + "s  %s%n", line.name(), line.value(), line.from());
        }
    }
}
