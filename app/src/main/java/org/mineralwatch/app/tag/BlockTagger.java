package org.mineralwatch.app.tag;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.corpus.LineBlock;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;

/** Tags the lines of a block: each comes out as it came in, with what the rules say of it. */
final class BlockTagger {
    /** Members that are written anew. */
    private static final Set<String> WRITTEN =
            Set.of("id", "tags", "countries", "organisations", "minerals", "ruleset");

    private static final byte[] ID = "{\"id\":".getBytes(StandardCharsets.UTF_8);
    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(Verdict.class);

    /** What the rules say of an article, as it stands in its line. */
    private record Verdict(
            List<Tag> tags,
            List<String> countries,
            List<String> organisations,
            List<String> minerals,
            String ruleset) {}

    private final Function<Article, TaggedArticle> tagger;
    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private final List<TaggedBlock.Remark> refused = new ArrayList<>();
    private final List<TaggedBlock.Remark> notes = new ArrayList<>();
    private int lines;
    private int articles;

    private BlockTagger(Function<Article, TaggedArticle> tagger, byte[] bytes) {
        this.tagger = tagger;
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length * 2);
    }

    /** Tags all lines of a block. */
    static TaggedBlock tag(Function<Article, TaggedArticle> tagger, LineBlock block) {
        if (block instanceof LineBlock.Lines lines) {
            return new BlockTagger(tagger, lines.bytes()).tag(lines);
        }
        String reason = block instanceof LineBlock.TooLong tooLong ? tooLong.reason() : "is no line";
        return new TaggedBlock(new byte[0], 1, 0, List.of(new TaggedBlock.Remark(0, reason)), List.of());
    }

    private TaggedBlock tag(LineBlock.Lines block) {
        block.each(this::line);
        return new TaggedBlock(out.toByteArray(), lines, articles, refused, notes);
    }

    private void line(int from, int to) {
        if (!ArticleLine.isBlank(bytes, from, to)) {
            ArticleLine read = ArticleLine.read(bytes, from, to);
            if (read instanceof ArticleLine.Refused no) {
                refused.add(new TaggedBlock.Remark(lines, no.reason()));
            } else if (read instanceof ArticleLine.Accepted accepted) {
                accepted.notes().forEach(note -> notes.add(new TaggedBlock.Remark(lines, note)));
                write(accepted, tagger.apply(accepted.article()));
                articles++;
            }
        }
        lines++;
    }

    /** Offsets count in the article's own title and text, so these are written anew where the line has others. */
    private Set<String> written(ArticleLine.Accepted line) throws IOException {
        boolean title = differs(line, "title", line.article().title());
        boolean text = differs(line, "text", line.article().text());
        if (!title && !text) {
            return WRITTEN;
        }
        Set<String> written = new HashSet<>(WRITTEN);
        if (title) {
            written.add("title");
            member("title", line.article().title());
        }
        if (text) {
            written.add("text");
            member("text", line.article().text());
        }
        return written;
    }

    private static boolean differs(ArticleLine.Accepted line, String name, String own) {
        String given = line.members().text(name);
        return given == null ? !own.isEmpty() : !given.equals(own);
    }

    private void member(String name, String value) throws IOException {
        out.write(',');
        Json.MAPPER.writeValue(out, name);
        out.write(':');
        Json.MAPPER.writeValue(out, value);
    }

    private void write(ArticleLine.Accepted line, TaggedArticle tagged) {
        try {
            out.writeBytes(ID);
            Json.MAPPER.writeValue(out, tagged.article().id());
            line.members().write(out, written(line));
            byte[] verdict = WRITER.writeValueAsBytes(new Verdict(
                    tagged.tags(), tagged.countries(), tagged.organisations(), tagged.minerals(), tagged.ruleset()));
            out.write(',');
            out.write(verdict, 1, verdict.length - 1);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
