package org.mineralwatch.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the pipeline's topics down as an AsyncAPI 3 document: all of it follows from {@link Topics}. */
final class AsyncApi {
    private static final String SCHEMAS = "../news/src/main/resources/org/mineralwatch/news/schemas/";
    private static final String BINDING = "0.5.0";
    private static final String SUBJECT = "{subject}";

    private final Map<String, Object> channels = new LinkedHashMap<>();
    private final Map<String, Object> operations = new LinkedHashMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();

    private AsyncApi() {}

    static String document() throws JsonProcessingException {
        AsyncApi api = new AsyncApi();
        List<Topic<?>> topics = new ArrayList<>(Topics.FIXED);
        topics.add(topics.indexOf(Topics.STORIES) + 1, Topics.alerts(SUBJECT));
        topics.forEach(api::add);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", api.channels);
        document.put("operations", api.operations);
        document.put("components", Map.of("messages", api.messages));
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build()
                .writeValueAsString(document);
    }

    private static Map<String, Object> info() {
        return map(
                "title",
                "Mineralwatch",
                "version",
                "0.1.0",
                "description",
                "The topics of the live lane; how to read alerts stands in SUBSCRIBING.md. A replay has topics of the same kinds"
                        + " under the prefix 'mineralwatch-replay.<name>.'.",
                "license",
                map("name", "Apache 2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private void add(Topic<?> topic) {
        String name = topic.name().equals(Topics.alerts(SUBJECT).name()) ? "alerts" : topic.name();
        channels.put(name, channel(name, topic));
        operations.put(
                "write-" + name,
                map(
                        "action",
                        "send",
                        "channel",
                        reference("#/channels/" + name),
                        "summary",
                        topic.owner().equals("all") ? "Written by every room." : "Written by " + topic.owner() + "."));
        messages.put(name, message(name, topic));
    }

    private static Map<String, Object> channel(String name, Topic<?> topic) {
        Map<String, Object> channel = map("address", Lane.LIVE.topic(topic));
        if (topic.name().contains(SUBJECT)) {
            channel.put(
                    "parameters",
                    map(
                            "subject",
                            map(
                                    "description",
                                    "name of a subject of the rule set",
                                    "examples",
                                    List.of("rare-earth", "aviation", "security"))));
        }
        channel.put("messages", map(name, reference("#/components/messages/" + name)));
        TopicPolicy policy = topic.policy();
        channel.put(
                "bindings",
                map(
                        "kafka",
                        map(
                                "partitions",
                                policy.partitions(),
                                "topicConfiguration",
                                configuration(policy),
                                "bindingVersion",
                                BINDING)));
        return channel;
    }

    private static Map<String, Object> configuration(TopicPolicy policy) {
        Map<String, String> settings = policy.settings();
        return map(
                "cleanup.policy",
                List.of(settings.get("cleanup.policy")),
                "retention.ms",
                Long.parseLong(settings.get("retention.ms")),
                "max.message.bytes",
                Integer.parseInt(settings.get("max.message.bytes")));
    }

    private static Map<String, Object> message(String name, Topic<?> topic) {
        Map<String, Object> message = map("name", name);
        boolean json = topic.value() instanceof JsonSerde;
        message.put("contentType", json ? "application/json" : "application/octet-stream");
        if (json) {
            message.put("payload", reference(SCHEMAS + name + ".schema.json"));
        }
        message.put("headers", headers(name, topic));
        message.put(
                "bindings",
                map("kafka", map("key", map("type", "string", "description", topic.key()), "bindingVersion", BINDING)));
        return message;
    }

    private static Map<String, Object> headers(String name, Topic<?> topic) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (name.equals("alerts")) {
            properties.put("ce_specversion", map("const", "1.0"));
            properties.put("ce_id", text("the alert's id and version: de-duplicate by it"));
            properties.put("ce_source", text("/mineralwatch/alerts/<subject>"));
            properties.put("ce_type", text("org.mineralwatch.alert.<status>"));
            properties.put("ce_time", text("when its cause was ingested"));
            properties.put("ce_subject", text("the alert's id"));
            properties.put("content-type", map("const", "application/json"));
        } else if (topic.owner().equals("all")) {
            properties.put("__streams.errors.topic", text("where the record stood; also .partition and .offset"));
            properties.put("__streams.errors.exception", text("what was wrong; also .message and .stacktrace"));
            properties.put(
                    "mineralwatch.retried",
                    text("in a record without value: which letter, partition@offset, was sent once more"));
        } else if (!topic.policy().compacted() || topic == Topics.STORIES) {
            properties.put(
                    Mark.BACKFILL.header(), text("there when an old article caused it that was put into the archive"));
            properties.put(Mark.AGAIN.header(), text("there when a dead letter caused it that was sent once more"));
        }
        return map("type", "object", "properties", properties);
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }

    private static Map<String, Object> reference(String place) {
        return map("$ref", place);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
