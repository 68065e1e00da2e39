package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Article;

/** A corpus in an archive is the corpus that the same files are on the disk. */
class ArchiveTest {
    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private CorpusCount count = new CorpusCount();

    /** One of each form; polls and side file stand in another order than they are read. */
    @BeforeEach
    void files() {
        file("news/b.jsonl", "{\"title\":\"B\",\"text\":\"b\"}\n\nno json\n");
        file("news/notes.txt", "First line\n\nmore");
        file("news/corpus.jsonl", "{\"file\":\"notes.txt\",\"published\":\"2026-09-01\",\"source\":\"S\"}\n");
        file("news/README", "other");
        file("news/polls/2026-09-02T100000Z.rss", rss("new title"));
        file("news/polls/2026-09-01T100000Z.rss", rss("title"));
        file(
                "news/page.html",
                "<title>Pact</title><p>" + "The two ministries signed a pact on rare earths. ".repeat(3) + "</p>");
        files.put("news/c.jsonl.gz", Packed.gzip(Packed.bytes("{\"title\":\"C\",\"text\":\"c\"}\n")));
    }

    @Test
    void every_kind_of_archive_gives_what_its_files_give() throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path unpacked = folder.resolve("plain").resolve(file.getKey());
            Files.createDirectories(unpacked.getParent());
            Files.write(unpacked, file.getValue());
        }
        Set<CorpusItem.Revision> plain = Set.copyOf(revisions(read(folder.resolve("plain"))));
        CorpusCount wanted = count;
        assertThat(plain).hasSize(6);
        assertThat(articles(List.copyOf(plain))).extracting(Article::title).contains("C", "First line", "new title");

        Map<String, byte[]> archives = Map.of(
                "a.tar", Packed.tar(files),
                "a.tar.gz", Packed.gzip(Packed.tar(files)),
                "a.tgz", Packed.gzip(Packed.tar(files)),
                "a.tar.xz", Packed.xz(Packed.tar(files)),
                "a.TXZ", Packed.xz(Packed.tar(files)),
                "a.zip", Packed.zip(files));
        for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            assertThat(revisions(read(write(archive.getKey(), archive.getValue()))))
                    .as(archive.getKey())
                    .containsExactlyInAnyOrderElementsOf(plain);
            assertThat(count.books()).as(archive.getKey()).isEqualTo(wanted.books());
            assertThat(count.documents()).isEqualTo(wanted.documents());
        }
    }

    @Test
    void polls_in_an_archive_stand_in_name_order_in_whatever_order_they_lie() throws IOException {
        List<Article> articles = articles(read(write("polls.tar", Packed.tar(only("polls")))));
        assertThat(articles).extracting(Article::title).containsExactly("title", "new title");
        assertThat(articles).extracting(Article::feed).containsOnly("corpus:polls");
    }

    @Test
    void a_file_packed_by_itself_is_read_under_the_name_it_had() throws IOException {
        write("a.jsonl.gz", Packed.gzip(Packed.bytes("{\"title\":\"A\",\"text\":\"a\"}\n")));
        write("b.txt.xz", Packed.xz(Packed.bytes("B")));
        write("2026-09-01T100000Z.rss.gz", Packed.gzip(Packed.bytes(rss("poll"))));
        assertThat(articles(read(folder))).extracting(Article::title).containsExactly("poll", "A", "B");
    }

    @Test
    void names_that_point_elsewhere_only_name() throws IOException {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        for (String name : List.of("../../up.txt", "/etc/root.txt", "C:\\windows\\x.txt", "a/../../b/y.txt", "..")) {
            hostile.put(name, Packed.bytes("text of " + name));
        }
        hostile.put("line\nbreak.txt", Packed.bytes("x"));
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Path tar = Files.write(inner.resolve("hostile.tar"), Packed.tar(hostile));
        Path zip = Files.write(inner.resolve("hostile.zip"), Packed.zip(hostile));
        for (Path archive : List.of(tar, zip)) {
            assertThat(articles(read(archive)))
                    .extracting(Article::title)
                    .contains("text of ../../up.txt", "text of /etc/root.txt", "text of C:\\windows\\x.txt");
        }
        assertThat(list(folder)).containsExactly(inner);
        assertThat(list(inner)).containsExactlyInAnyOrder(tar, zip);
    }

    @Test
    void a_broken_archive_gives_what_comes_before_the_fault_and_costs_nothing_else() throws IOException {
        byte[] whole = Packed.gzip(Packed.tar(files));
        write("a.tar.gz", Arrays.copyOf(whole, whole.length - 40));
        write("b.zip", Packed.bytes("no zip at all"));
        write("c.tar.xz", Packed.bytes("no xz at all"));
        write("d.jsonl.gz", Packed.bytes("no gzip at all"));
        write("good.txt", Packed.bytes("good"));
        List<CorpusItem> items = read(folder);
        assertThat(articles(items)).extracting(Article::title).contains("B", "good");
        assertThat(unreadable(items))
                .extracting(
                        unreadable -> Path.of(unreadable.where()).getFileName().toString())
                .contains("a.tar.gz", "b.zip", "c.tar.xz", "d.jsonl.gz");
        assertThat(count.books().remainder()).isZero();
    }

    @Test
    void what_unpacks_without_end_is_given_up_and_counted() throws IOException {
        byte[] endless = Packed.gzip(new byte[300 << 20]);
        write("bomb.jsonl.gz", endless);
        write("bomb.tar.gz", endless);
        write("good.txt", Packed.bytes("good"));
        List<CorpusItem> items = read(folder);
        assertThat(articles(items)).extracting(Article::title).containsExactly("good");
        assertThat(unreadable(items)).isNotEmpty();
        assertThat(count.books().dropped().get("unreadable")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_file_of_lines_that_unpacks_too_far_keeps_the_lines_before() throws IOException {
        StringBuilder lines = new StringBuilder("{\"title\":\"A\",\"text\":\"a\"}\n");
        byte[] start = Packed.bytes(lines.toString());
        byte[] all = Arrays.copyOf(start, 300 << 20);
        Arrays.fill(all, start.length, all.length, (byte) ' ');
        List<CorpusItem> items = read(write("long.jsonl.gz", Packed.gzip(all)));
        assertThat(articles(items)).extracting(Article::title).containsExactly("A");
        assertThat(unreadable(items))
                .extracting(CorpusItem.Unreadable::cause)
                .anyMatch(cause -> cause.startsWith("unpacks to more than 256 MiB"));
    }

    @Test
    void an_archive_in_an_archive_is_not_opened() throws IOException {
        Map<String, byte[]> nested = Map.of("inner.zip", Packed.zip(files));
        for (Path archive : List.of(write("a.zip", Packed.zip(nested)), write("a.tar", Packed.tar(nested)))) {
            assertThat(unreadable(read(archive)))
                    .extracting(CorpusItem.Unreadable::cause)
                    .containsExactly("is an archive within an archive: unpack it first");
        }
    }

    private void file(String name, String text) {
        files.put(name, Packed.bytes(text));
    }

    private Map<String, byte[]> only(String part) {
        Map<String, byte[]> some = new LinkedHashMap<>(files);
        some.keySet().removeIf(name -> !name.contains("/" + part + "/"));
        return some;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private List<CorpusItem> read(Path path) throws IOException {
        count = new CorpusCount();
        List<CorpusItem> items = new ArrayList<>();
        Corpus.of(List.of(path), text -> text.lines().findFirst().orElse(""), Span.ALL, new Order.AsRead())
                .read(count, items::add);
        return items;
    }

    private static List<CorpusItem.Revision> revisions(List<CorpusItem> items) {
        return some(items, CorpusItem.Revision.class);
    }

    private static List<CorpusItem.Unreadable> unreadable(List<CorpusItem> items) {
        return some(items, CorpusItem.Unreadable.class);
    }

    private static List<Article> articles(List<? extends CorpusItem> items) {
        return some(items, CorpusItem.Revision.class).stream()
                .map(CorpusItem.Revision::article)
                .toList();
    }

    private static <T> List<T> some(List<? extends CorpusItem> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Path> list(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.toList();
        }
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><title>F</title><item><title>" + title
                + "</title><guid>g</guid><link>https://a.example/1</link><description>d</description></item></channel></rss>";
    }
}
