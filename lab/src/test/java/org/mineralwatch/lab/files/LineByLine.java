package org.mineralwatch.lab.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** Compares alert files with alert topics: each record must be the next line of its file, and no file may have more. */
final class LineByLine {
    private LineByLine() {}

    /** Returns how many lines were compared. */
    static long compare(KafkaConnection kafka, Path folder) throws IOException {
        Map<String, InputStream> open = new HashMap<>();
        long[] lines = new long[1];
        for (String subject : ManyAlerts.SUBJECTS) {
            WholeTopic.read(kafka, ManyAlerts.topic(subject), record -> {
                PlainLine expected = PlainLine.of(record);
                byte[] found = next(open, folder.resolve(expected.file()), expected);
                if (!Arrays.equals(found, expected.bytes())) {
                    throw new AssertionError(
                            expected.file() + ": " + new String(found) + " is not " + new String(expected.bytes()));
                }
                lines[0]++;
            });
        }
        for (Map.Entry<String, InputStream> file : open.entrySet()) {
            assertThat(file.getValue().read()).as("end of " + file.getKey()).isEqualTo(-1);
            file.getValue().close();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            assertThat(all.filter(path -> path.toString().endsWith("jsonl"))).hasSize(open.size());
        }
        return lines[0];
    }

    private static byte[] next(Map<String, InputStream> open, Path file, PlainLine expected) {
        try {
            InputStream in = open.get(expected.file());
            if (in == null) {
                in = new BufferedInputStream(Files.newInputStream(file), 4096);
                open.put(expected.file(), in);
            }
            return in.readNBytes(expected.bytes().length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
