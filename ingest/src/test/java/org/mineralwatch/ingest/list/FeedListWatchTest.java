package org.mineralwatch.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.FeedDefinition;

class FeedListWatchTest {
    @TempDir
    Path folder;

    private final List<List<FeedDefinition>> published = new ArrayList<>();
    private Instant written = Instant.parse("2026-05-01T08:00:00Z");
    private boolean kafkaAnswers = true;
    private Path file;
    private FeedListWatch watch;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("feeds.opml");
        write(feeds(1));
        watch = new FeedListWatch(file, FeedList.read(file).feeds(), this::publish);
        watch.look();
        assertThat(published).as("what was published at the start").isEmpty();
    }

    @Test
    void a_changed_list_is_published_once() throws IOException {
        write(feeds(3));
        watch.look();
        watch.look();
        assertThat(published)
                .singleElement()
                .satisfies(feeds -> assertThat(feeds).hasSize(3));
    }

    @Test
    void a_list_that_is_only_written_anew_is_not_published() throws IOException {
        write(feeds(1));
        watch.look();
        assertThat(published).isEmpty();
    }

    @Test
    void half_a_list_and_an_absent_one_change_nothing() throws IOException {
        write(feeds(3).substring(0, 120));
        watch.look();
        Files.delete(file);
        watch.look();
        assertThat(published).isEmpty();
        write(feeds(2));
        watch.look();
        assertThat(published).hasSize(1);
    }

    @Test
    void a_list_that_kafka_did_not_take_is_tried_again() throws IOException {
        kafkaAnswers = false;
        write(feeds(2));
        watch.look();
        kafkaAnswers = true;
        watch.look();
        assertThat(published).hasSize(1);
    }

    private void publish(List<FeedDefinition> feeds) {
        if (!kafkaAnswers) {
            throw new TimeoutException("no answer");
        }
        published.add(feeds);
    }

    private void write(String opml) throws IOException {
        Files.writeString(file, opml);
        written = written.plus(Duration.ofSeconds(1));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private static String feeds(int count) {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (int i = 0; i < count; i++) {
            opml.append("<outline type=\"rss\" xmlUrl=\"https://desk").append(i).append(".example/feed\"/>\n");
        }
        return opml.append("</body></opml>").toString();
    }
}
