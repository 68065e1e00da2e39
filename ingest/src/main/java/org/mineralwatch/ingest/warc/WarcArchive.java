package org.mineralwatch.ingest.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mineralwatch.ingest.fetch.Credentials;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps raw pages in a folder of web archives (WARC 1.1, compressed record by record), which the tools of web archiving read. A new
 * file begins each day, with each life of the process, and when one has grown to its size; a file that is begun is never opened for
 * writing again, so that a crash leaves at worst half a record at the end of one file.
 */
public final class WarcArchive implements Consumer<RawPage>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarcArchive.class);

    /** Bytes, compressed; what web archives usually rotate at is a gigabyte, which is a lot to lose or to move. */
    public static final long FILE_BYTES = 256L << 20;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final long fileBytes;
    private final Clock clock;
    private LocalDate day;
    private WarcWriter writer;

    /**
     * @param folder where the files go; made when the first page comes
     * @param fileBytes at which size a new file begins
     * @param clock names the files
     */
    public WarcArchive(Path folder, long fileBytes, Clock clock) {
        this.folder = folder;
        this.fileBytes = fileBytes;
        this.clock = clock;
    }

    /** Adds a page; one that cannot be written is named in the log, and the next one begins a new file. */
    @Override
    public synchronized void accept(RawPage page) {
        try {
            current().write(record(page));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "the page {} was not archived in {}: {}",
                    Credentials.without(page.address()),
                    folder,
                    e.toString());
            close();
        }
    }

    private static WarcRecord record(RawPage page) throws IOException {
        String type = page.contentType() == null ? "text/html" : page.contentType();
        HttpResponse response = new HttpResponse.Builder(200, "OK")
                .version(MessageVersion.HTTP_1_1)
                .setHeader("Content-Type", type)
                .body(null, page.body())
                .build();
        return new WarcResponse.Builder(page.address())
                .date(page.fetched())
                .version(MessageVersion.WARC_1_1)
                .body(response)
                .build();
    }

    private WarcWriter current() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (writer == null || !today.equals(day) || writer.position() >= fileBytes) {
            close();
            day = today;
            writer = begin();
        }
        return writer;
    }

    private WarcWriter begin() throws IOException {
        Files.createDirectories(folder);
        Instant now = clock.instant();
        Path file = free(NAME.format(now));
        WarcWriter begun = new WarcWriter(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP);
        begun.write(new Warcinfo.Builder()
                .filename(file.getFileName().toString())
                .date(now)
                .version(MessageVersion.WARC_1_1)
                .fields(Map.of("software", List.of("Mineralwatch"), "format", List.of("WARC File Format 1.1")))
                .build());
        return begun;
    }

    private Path free(String name) {
        Path file = folder.resolve("pages-" + name + ".warc.gz");
        for (int i = 1; Files.exists(file); i++) {
            file = folder.resolve("pages-" + name + "-" + i + ".warc.gz");
        }
        return file;
    }

    @Override
    public synchronized void close() {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            LOG.warn("the last file in {} was not closed well: {}", folder, e.toString());
        } finally {
            writer = null;
        }
    }
}
