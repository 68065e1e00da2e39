package org.mineralwatch.sink.atom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of feeds as its readers see it. */
final class FeedReader {
    private FeedReader() {}

    /** All documents by name; of state and leftovers nothing. */
    static Map<String, String> documents(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".atom")).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The documents of a feed from the current one back to the first of the archive, by following links. */
    static List<AtomRules> follow(Path folder, String feed) throws IOException {
        List<AtomRules> chain = new ArrayList<>();
        Path file = folder.resolve(feed + ".atom");
        while (file != null) {
            AtomRules document = AtomRules.read(Files.readString(file));
            chain.add(document);
            String before = document.link("prev-archive");
            file = before == null ? null : file.resolveSibling(before).normalize();
        }
        return chain;
    }
}
