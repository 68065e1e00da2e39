package org.mineralwatch.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.news.Json;

/** What stands on standard error, by the settings of logback that are shipped. */
class LogFormatTest {
    @Test
    void json_is_one_object_a_line_with_all_that_is_known() throws Exception {
        List<String> lines = said("json", context -> {
            context.getLogger("org.mineralwatch.sink.file.AlertCopy")
                    .atWarn()
                    .addKeyValue("subject", "security")
                    .setCause(new IllegalStateException("on two\nlines"))
                    .log("pauses\n\"for\" {}", "now");
            context.getLogger("mineralwatch").info("runs");
            context.getLogger("org.mineralwatch.sink.file.AlertCopy").debug("not at this level");
        });
        assertThat(lines).hasSize(2);
        JsonNode first = Json.MAPPER.readTree(lines.get(0));
        assertThat(first.get("time").asText()).endsWith("Z");
        assertThat(first.get("level").asText()).isEqualTo("WARN");
        assertThat(first.get("room").asText()).isEqualTo("sink");
        assertThat(first.get("logger").asText()).isEqualTo("org.mineralwatch.sink.file.AlertCopy");
        assertThat(first.get("thread").asText())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(first.get("message").asText()).isEqualTo("pauses\n\"for\" now");
        assertThat(first.get("subject").asText()).isEqualTo("security");
        assertThat(first.get("stack").asText()).contains("IllegalStateException: on two\nlines", "LogFormatTest");
        assertThat(Json.MAPPER.readTree(lines.get(1)).get("message").asText()).isEqualTo("runs");
        assertThat(Json.MAPPER.readTree(lines.get(1)).has("room")).isFalse();
    }

    @Test
    void text_is_for_people_and_a_notice_is_the_plain_line() throws Exception {
        List<String> lines = said("text", context -> {
            context.getLogger("org.mineralwatch.ingest.IngestRoom").warn("pauses");
            context.getLogger("mineralwatch").info("runs");
        });
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  IngestRoom    pauses");
        assertThat(lines.get(1)).isEqualTo("runs");
    }

    @ParameterizedTest
    @CsvSource({
        "mineralwatch.processor-0b-StreamThread-1,org.mineralwatch.service.StreamsRoom,processor",
        "mineralwatch.sink-0b-StreamThread-1,org.apache.kafka.streams.X,sink",
        "alert-files,org.mineralwatch.sink.copy.Copying,files",
        "atom-feeds,org.mineralwatch.sink.copy.Copying,atom",
        "push-desk,org.mineralwatch.sink.push.room.Delivery,push-desk",
        "poll-3,org.mineralwatch.ingest.FeedPoll,ingest",
        "ingest,org.apache.kafka.clients.X,ingest",
        "watch-rules,org.mineralwatch.app.rules.RulesWatch,rules",
        "main,org.mineralwatch.app.wiring.Rooms,",
    })
    void the_room_is_that_of_the_thread_or_else_of_the_class(String thread, String logger, String room) {
        assertThat(RoomField.room(thread, logger).orElse(null)).isEqualTo(room);
    }

    @Test
    void an_unknown_format_is_no_format() {
        assertThat(LogFormat.of(null)).contains(LogFormat.TEXT);
        assertThat(LogFormat.of("json")).contains(LogFormat.JSON);
        assertThat(LogFormat.of("jsno")).isEmpty();
        assertThat(LogFormat.refusal("jsno")).contains("MINERALWATCH_LOG_FORMAT is text or json, not 'jsno'");
    }

    private static List<String> said(String format, Consumer<LoggerContext> work) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty(LogFormat.VARIABLE, format);
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
            work.accept(context);
        } finally {
            context.stop();
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
