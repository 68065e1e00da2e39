package org.mineralwatch.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mineralwatch.ingest.feed.Limits;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads the pages of a web archive, plain or compressed record by record; other records and other kinds of documents are passed over. */
public final class WarcPages {
    private WarcPages() {}

    /** Takes what an archive holds. */
    public interface Taker {
        /** Takes a page. */
        void page(RawPage page);

        /**
         * Takes the news of a record that cannot be read.
         *
         * @param address whose it is, or null
         * @param reason for people
         */
        void unreadable(String address, String reason);
    }

    /** Whether a file is an archive by its name. */
    public static boolean named(Path file) {
        return named(file.getFileName().toString());
    }

    /** Whether a name is that of an archive. */
    public static boolean named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /**
     * Reads an archive to its end, or to where it is broken: a crash may leave half a record there.
     *
     * @param file the archive
     * @param taker given each page in order
     * @throws IOException when the file cannot be opened
     */
    public static void read(Path file, Taker taker) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, taker);
        }
    }

    /** The same from a stream, which is read to its end or to where it is broken. */
    public static void read(InputStream in, Taker taker) throws IOException {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = next(reader, taker); next.isPresent(); next = next(reader, taker)) {
                if (next.get() instanceof WarcResponse response) {
                    take(response, taker);
                }
            }
        }
    }

    private static Optional<WarcRecord> next(WarcReader reader, Taker taker) {
        long position = reader.position();
        try {
            return reader.next();
        } catch (EOFException e) {
            taker.unreadable(null, "ends within a record, at byte " + position);
        } catch (IOException | RuntimeException e) {
            taker.unreadable(null, "is broken at byte " + position + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private static void take(WarcResponse response, Taker taker) {
        String address = response.target();
        try {
            HttpResponse http = response.http();
            Optional<String> type = header(http.headers(), "Content-Type");
            if (http.status() != 200 || !type.map(WarcPages::isPage).orElse(true)) {
                return;
            }
            byte[] body = http.bodyDecoded().stream().readNBytes(Limits.BODY_BYTES + 1);
            if (body.length > Limits.BODY_BYTES) {
                taker.unreadable(address, "larger than " + (Limits.BODY_BYTES >> 20) + " MiB");
            } else {
                taker.page(new RawPage(address, type.orElse(null), body, response.date()));
            }
        } catch (IOException | RuntimeException e) {
            taker.unreadable(address, "the record cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> header(MessageHeaders headers, String name) {
        return headers.first(name);
    }

    private static boolean isPage(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).contains("html");
    }
}
