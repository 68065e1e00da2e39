package org.mineralwatch.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcArchiveTest {
    private static final Instant NOW = Instant.parse("2026-05-01T23:59:00Z");

    @TempDir
    Path folder;

    private final List<RawPage> read = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Test
    void what_was_archived_is_read_again_byte_for_byte() throws IOException {
        RawPage page = page("https://desk.example/1?a=b", "<p>Alu\u00e9 \u0000 &amp; more</p>");
        archive(NOW, WarcArchive.FILE_BYTES, page, page("https://desk.example/2", ""));
        readAll();

        assertThat(read).hasSize(2);
        assertThat(read.get(0).body()).isEqualTo(page.body());
        assertThat(read.get(0).address()).isEqualTo(page.address());
        assertThat(read.get(0).contentType()).isEqualTo(page.contentType());
        assertThat(read.get(0).fetched()).isEqualTo(page.fetched());
        assertThat(read.get(1).body()).isEmpty();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void the_records_are_in_the_form_that_other_tools_read() throws IOException {
        archive(NOW, WarcArchive.FILE_BYTES, page("https://desk.example/1", "<p>x</p>"));

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(files().get(0)))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.split("WARC/1\\.1\r\n")).hasSize(3);
            assertThat(text)
                    .startsWith("WARC/1.1\r\n")
                    .contains("WARC-Type: warcinfo\r\n")
                    .contains("WARC-Type: response\r\n")
                    .contains("WARC-Target-URI: https://desk.example/1\r\n")
                    .contains("Content-Type: application/http;msgtype=response\r\n")
                    .contains(
                            "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n\r\n");
        }
    }

    @Test
    void a_new_file_begins_with_each_life_each_day_and_at_its_size() throws IOException {
        archive(NOW, WarcArchive.FILE_BYTES, page("https://desk.example/1", "a"), page("https://desk.example/2", "b"));
        assertThat(files()).hasSize(1);
        archive(NOW, WarcArchive.FILE_BYTES, page("https://desk.example/3", "c"));
        assertThat(files()).hasSize(2);
        archive(NOW, 1, page("https://desk.example/4", "d"), page("https://desk.example/5", "e"));
        assertThat(files()).hasSize(4);
        Clock overnight = new Clock() {
            private Instant now = NOW;

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofSeconds(40));
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        try (WarcArchive archive = new WarcArchive(folder, WarcArchive.FILE_BYTES, overnight)) {
            archive.accept(page("https://desk.example/6", "f"));
            archive.accept(page("https://desk.example/7", "g"));
        }
        assertThat(files()).hasSizeGreaterThan(5);
        readAll();
        assertThat(read).hasSize(7);
    }

    @Test
    void half_a_record_at_the_end_costs_itself_only() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        archive(
                NOW,
                WarcArchive.FILE_BYTES,
                page("https://desk.example/1", "a"),
                new RawPage("https://desk.example/2", "text/html", noise, NOW));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 2_000));
        readAll();

        assertThat(read).extracting(RawPage::address).containsExactly("https://desk.example/1");
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void what_is_no_archive_is_said_to_be_none() throws IOException {
        Files.writeString(folder.resolve("x.warc.gz"), "no archive at all");
        Files.write(folder.resolve("y.warc"), new byte[0]);
        readAll();

        assertThat(read).isEmpty();
        assertThat(unreadable).isNotEmpty();
    }

    private void archive(Instant now, long size, RawPage... pages) {
        try (WarcArchive archive = new WarcArchive(folder, size, Clock.fixed(now, ZoneOffset.UTC))) {
            Arrays.stream(pages).forEach(archive);
        }
    }

    private static RawPage page(String address, String body) {
        return new RawPage(address, "text/html", body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void readAll() throws IOException {
        for (Path file : files()) {
            WarcPages.read(file, new WarcPages.Taker() {
                @Override
                public void page(RawPage page) {
                    read.add(page);
                }

                @Override
                public void unreadable(String address, String reason) {
                    unreadable.add(file + " " + address + ": " + reason);
                }
            });
        }
    }
}
