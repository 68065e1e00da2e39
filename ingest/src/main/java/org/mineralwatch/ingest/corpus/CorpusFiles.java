package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mineralwatch.ingest.warc.WarcPages;

/** Finds the sources of a corpus by the endings of file names: the feed documents of one folder are the polls of one feed. */
final class CorpusFiles {
    private static final Set<String> FEED = Set.of("rss", "atom", "xml", "rdf");

    private CorpusFiles() {}

    static List<CorpusSource> under(Path path, UnaryOperator<String> headline) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
        }
        return Files.isDirectory(path)
                ? folder(path, headline)
                : sources(path.toAbsolutePath().getParent(), List.of(path), headline);
    }

    private static List<CorpusSource> folder(Path folder, UnaryOperator<String> headline) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        List<CorpusSource> sources =
                sources(folder, all.stream().filter(Files::isRegularFile).toList(), headline);
        for (Path inner : all.stream().filter(Files::isDirectory).toList()) {
            sources.addAll(folder(inner, headline));
        }
        return sources;
    }

    private static List<CorpusSource> sources(Path folder, List<Path> files, UnaryOperator<String> headline)
            throws IOException {
        List<CorpusSource> sources = new ArrayList<>();
        List<Path> polls =
                files.stream().filter(file -> FEED.contains(ending(file))).toList();
        if (!polls.isEmpty()) {
            sources.add(new PollFolder(folder, polls));
        }
        SideFile side = SideFile.beside(folder);
        for (Path file : files) {
            if (file.getFileName().toString().equals(SideFile.NAME) || polls.contains(file)) {
                continue;
            }
            sources.add(source(file, headline, side));
        }
        return sources;
    }

    private static CorpusSource source(Path file, UnaryOperator<String> headline, SideFile side) {
        if (WarcPages.named(file)) {
            return new WarcFile(file);
        }
        return switch (ending(file)) {
            case "txt" -> new TextFile(file, headline, side);
            case "html", "htm" -> new PageFile(file, side);
            case "jsonl" -> new ArticleLines(file);
            default -> new OtherFile(file);
        };
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
