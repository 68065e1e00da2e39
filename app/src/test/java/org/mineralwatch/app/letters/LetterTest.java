package org.mineralwatch.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Topics;

class LetterTest {
    private static final Instant TIME = Instant.parse("2026-09-01T08:30:00Z");
    private static final String CAUSE = "org.apache.kafka.common.errors.SerializationException";
    private static final RetryRule RULE =
            new RetryRule((letter, source) -> letter.key().equals("changed"));

    @ParameterizedTest
    @CsvSource({
        "mineralwatch.articles,SerializationException,processor,mineralwatch.articles-2@55",
        "mineralwatch.processor-tellings-repartition,X,processor,mineralwatch.processor-tellings-repartition-2@55",
        "mineralwatch.stories,X,sink,mineralwatch.stories-2@55",
        "mineralwatch.feeds,X,ingest,mineralwatch.feeds-2@55",
        "mineralwatch.alerts.security,unreadable,push,mineralwatch.alerts.security-2@55",
        "https://desk.example/feed,not-a-feed,ingest,https://desk.example/feed",
        "archive/2025.jsonl:7,unreadable,replay,archive/2025.jsonl:7",
    })
    void a_letter_tells_room_and_place(String topic, String exception, String room, String place) {
        Letter letter = letter("key", topic, exception);
        assertThat(letter.source().room()).isEqualTo(room);
        assertThat(letter.source().place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "mineralwatch.articles,changed,sent to mineralwatch.articles once more",
        "mineralwatch.stories,same,sent to mineralwatch.stories once more",
        "mineralwatch.stories,changed,a newer record of its key stands on mineralwatch.stories",
        "mineralwatch.feeds,same,sent to mineralwatch.feeds once more",
        "mineralwatch.feeds,changed,a newer record of its key stands on mineralwatch.feeds",
        "mineralwatch.alerts.security,same,kafka-consumer-groups --reset-offsets",
        "mineralwatch.tagged-articles,same,replay kafka:articles --into live",
        "mineralwatch.processor-tellings-repartition,same,replay kafka:articles --into live",
        "https://desk.example/feed,same,feeds parse FILE",
    })
    void only_what_does_no_harm_is_sent_once_more_and_the_rest_is_told_what_to_do(
            String topic, String key, String said) {
        assertThat(RULE.of(letter(key, topic, "X")).said()).contains(said);
    }

    @Test
    void a_piece_of_a_corpus_is_to_be_mended_where_it_stands() {
        assertThat(RULE.of(letter("a", "archive/2025.jsonl:7", "unreadable")).said())
                .contains("mend archive/2025.jsonl:7", "replay FILE --into live");
    }

    @Test
    void a_record_of_a_compacted_topic_whose_place_was_not_noted_is_refused() {
        Letter letter = letter("a", "mineralwatch.feeds", "X");
        letter.headers().remove(Topics.DEAD_LETTER_ERRORS + "offset");
        assertThat(RULE.of(letter).said()).contains("it is not noted where it stood");
    }

    @Test
    void what_is_sent_has_the_bytes_key_partition_and_own_headers_of_the_record_that_it_was() {
        Letter letter = letter("key", "mineralwatch.articles", CAUSE);
        Mark.BACKFILL.put(letter.headers());
        ProducerRecord<String, byte[]> record = Retry.record(letter, (Verdict.Send) RULE.of(letter));
        assertThat(record.topic()).isEqualTo("mineralwatch.articles");
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).isEqualTo(letter.value());
        assertThat(Mark.BACKFILL.on(record.headers())).isTrue();
        assertThat(Mark.AGAIN.on(record.headers())).isTrue();
        assertThat(record.headers()).hasSize(2);
    }

    @Test
    void a_record_of_which_only_the_first_bytes_are_kept_is_refused() {
        Letter letter = letter("key", "mineralwatch.articles", CAUSE);
        letter.headers().add(Topics.DEAD_LETTER_ERRORS + "cut", "9000000".getBytes(StandardCharsets.UTF_8));
        assertThat(RULE.of(letter).said()).contains("it was 9000000 bytes long, and only the first are here");
    }

    @ParameterizedTest
    @CsvSource({
        ",,,true",
        "2026-09-01T08:30:00Z,,,true",
        "2026-09-01T08:30:01Z,,,false",
        ",articles,,true",
        ",mineralwatch.articles,,true",
        ",article,,false",
        ",,CUT OFF,true",
        ",,serialization,true",
        ",,other,false",
    })
    void letters_are_found_by_time_place_and_cause(Instant since, String source, String cause, boolean found) {
        LetterFilter filter = new LetterFilter(since, source, cause);
        assertThat(filter.test(letter("key", "mineralwatch.articles", CAUSE))).isEqualTo(found);
        assertThat(new LetterFilter(null, "desk.example", null).test(letter("k", "https://desk.example/feed", "X")))
                .isTrue();
    }

    @Test
    void a_line_has_no_control_of_what_came() {
        LetterLine line = LetterLine.of(letter("key", "mineralwatch.articles", CAUSE, "cut\n off\u001b[2J"));
        assertThat(LetterPrinter.readable(line))
                .isEqualTo("0@17    2026-09-01T08:30:00Z  processor  mineralwatch.articles-2@55"
                        + "  SerializationException: cut off [2J");
        assertThat(LetterPrinter.readable(line.retriedAt(TIME))).endsWith("(sent once more 2026-09-01T08:30:00Z)");
    }

    @Test
    void a_letter_is_shown_as_text_or_else_as_bytes() {
        assertThat(shown("{\"title\": cut\u0007".getBytes(StandardCharsets.UTF_8)))
                .contains("cause   SerializationException: cut off", "__streams.errors.topic:", "value, 14 bytes:")
                .endsWith("{\"title\": cut \n");
        assertThat(shown(new byte[] {(byte) 0xff, 'a', 0, 'b'}))
                .endsWith("00000000  ff 61 00 62" + " ".repeat(38) + ".a.b\n");
    }

    @Test
    void an_id_is_read_as_it_is_written() {
        assertThat(LetterId.parse("3@17")).contains(new LetterId(3, 17));
        assertThat(new LetterId(3, 17)).hasToString("3@17");
        assertThat(LetterId.parse("17")).isEmpty();
    }

    private static String shown(byte[] value) {
        Letter letter = letter("key", "mineralwatch.articles", CAUSE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterPrinter(new PrintStream(out, true, StandardCharsets.UTF_8))
                .whole(new Letter(letter.id(), TIME, "key", value, letter.headers()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Letter letter(String key, String topic, String exception) {
        return letter(key, topic, exception, "cut off");
    }

    private static Letter letter(String key, String topic, String exception, String message) {
        RecordHeaders headers = new RecordHeaders();
        String[][] all = {
            {"exception", exception}, {"message", message}, {"topic", topic}, {"partition", "2"}, {"offset", "55"}
        };
        for (String[] one : all) {
            headers.add(Topics.DEAD_LETTER_ERRORS + one[0], one[1].getBytes(StandardCharsets.UTF_8));
        }
        return new Letter(new LetterId(0, 17), TIME, key, new byte[] {1, 2}, headers);
    }
}
