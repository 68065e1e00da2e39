package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

/**
 * A plain text file: one article, chrome and all.
 *
 * @param file the file
 * @param headline finds the headline in its text
 * @param side what a side file says of it
 */
record TextFile(Path file, UnaryOperator<String> headline, SideFile side) implements CorpusSource {
    private static final long MAX_BYTES = 4 << 20;
    private static final Charset LEGACY = Charset.forName("windows-1252");

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("larger than " + (MAX_BYTES >> 20) + " MiB, no article is");
            }
            byte[] bytes = Files.readAllBytes(file);
            refuseWhatIsNoText(bytes);
            Article article = article(PlainText.cut(decode(bytes), Limits.TEXT));
            if (known.changes(article)) {
                out.accept(new CorpusItem.Revision(article));
            }
        } catch (IOException e) {
            count.dropped("unreadable");
            out.accept(new CorpusItem.Unreadable(file.toString(), e.getMessage(), new byte[0]));
        }
    }

    private static void refuseWhatIsNoText(byte[] bytes) throws IOException {
        boolean blank = true;
        for (byte b : bytes) {
            if (b == 0) {
                throw new IOException("holds NUL bytes, so it is no text");
            }
            blank &= b == ' ' || b >= '\t' && b <= '\r';
        }
        if (blank) {
            throw new IOException("is empty");
        }
    }

    private Article article(String text) throws IOException {
        PublicationTime published = Dates.read(side.of(file, "published"))
                .orElseThrow(() -> new IOException(SideFile.NAME + " gives it a time that is not ISO 8601"));
        return CorpusArticle.of(
                null, side.of(file, "url"), side.of(file, "source"), headline.apply(text), text, published, null);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, LEGACY);
        }
    }
}
