package org.mineralwatch.app.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.mineralwatch.ingest.corpus.LiveArticles;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.AtomicFile;
import org.mineralwatch.service.KafkaConnection;

/**
 * How far a replay reads the live archive: to where that ended when the replay began, also when it is resumed while the archive grows.
 *
 * @param file keeps it until the replay is done
 */
record ArchiveBounds(Path file) {
    LiveArticles of(KafkaConnection kafka) throws IOException {
        if (Files.exists(file)) {
            return new LiveArticles(
                    kafka,
                    Json.MAPPER.readValue(Files.readString(file), new TypeReference<TreeMap<Integer, Long>>() {}));
        }
        LiveArticles now = LiveArticles.now(kafka);
        AtomicFile.write(file, Json.line(now.ends()));
        return now;
    }

    /** The next replay looks anew. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
