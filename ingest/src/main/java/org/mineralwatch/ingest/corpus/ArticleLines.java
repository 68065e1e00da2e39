package org.mineralwatch.ingest.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of articles, one JSON object a line.
 *
 * @param file the file
 */
record ArticleLines(Path file) implements CorpusSource {
    @Override
    public List<Path> files() {
        return List.of(file);
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        int number = 0;
        // malformed UTF-8 becomes replacement characters, so that one bad byte does not cost the file
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(line, number, count, known, out);
                }
            }
        } catch (IOException e) {
            unreadable("", number, e.toString(), count, out);
        }
    }

    private void take(String line, int number, CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        count.document();
        ArticleLine read = ArticleLine.read(line);
        if (read instanceof ArticleLine.Refused refused) {
            unreadable(line, number, refused.reason(), count, out);
        } else if (read instanceof ArticleLine.Accepted accepted && known.changes(accepted.article())) {
            out.accept(new CorpusItem.Revision(accepted.article()));
        }
    }

    private void unreadable(String line, int number, String cause, CorpusCount count, Consumer<CorpusItem> out) {
        count.dropped("unreadable");
        out.accept(new CorpusItem.Unreadable(file + " line " + number, cause, line.getBytes(StandardCharsets.UTF_8)));
    }
}
