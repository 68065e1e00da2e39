package org.mineralwatch.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.service.KafkaConnection;

class ArchiveBoundsTest {
    /** Nothing answers there: whoever asked it would fail. */
    private static final KafkaConnection NOBODY = new KafkaConnection("127.0.0.1:1", Map.of());

    @TempDir
    Path folder;

    @Test
    void a_replay_that_is_resumed_reads_as_far_as_it_would_have() throws IOException {
        Path file = Files.writeString(folder.resolve("ends.json"), "{\"0\":12,\"10\":3,\"2\":0}");
        ArchiveBounds bounds = new ArchiveBounds(file);
        assertThat(bounds.of(NOBODY).ends()).isEqualTo(Map.of(0, 12L, 2, 0L, 10, 3L));
        assertThat(bounds.of(NOBODY).ends().keySet()).containsExactly(0, 2, 10);
        bounds.forget();
        assertThat(file).doesNotExist();
    }
}
