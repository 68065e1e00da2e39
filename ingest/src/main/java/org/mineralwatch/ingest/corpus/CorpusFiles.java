package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mineralwatch.ingest.corpus.file.Archive;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.ingest.corpus.file.DiskFile;
import org.mineralwatch.ingest.corpus.file.PackedFile;
import org.mineralwatch.ingest.corpus.file.ReadMeter;
import org.mineralwatch.ingest.warc.WarcPages;

/**
 * Finds the sources of a corpus by the endings of file names: the feed documents of one folder are the polls of one feed.
 *
 * @param headline finds the headline in the text of a plain file
 * @param meter told what is read
 */
record CorpusFiles(UnaryOperator<String> headline, ReadMeter meter) {
    private static final Set<String> FEED = Set.of("rss", "atom", "xml", "rdf");
    private static final Set<String> ARTICLE = Set.of("txt", "html", "htm");
    private static final String LINES = "jsonl";

    List<CorpusSource> under(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
        }
        return Files.isDirectory(path) ? folder(path, Set.of()) : single(path);
    }

    /** A file that is named itself takes what a side file beside it says. */
    private List<CorpusSource> single(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path side = folder.resolve(SideFile.NAME);
        return sources(
                named(folder),
                List.of(DiskFile.expected(path, meter)),
                Files.exists(side) ? SideFile.read(new DiskFile(side, new ReadMeter())) : SideFile.NONE);
    }

    /** A link to a folder in which it lies itself would never come to an end, and gives nothing that is not read already. */
    private List<CorpusSource> folder(Path folder, Set<Path> around) throws IOException {
        Set<Path> way = new HashSet<>(around);
        if (!way.add(folder.toRealPath())) {
            return List.of();
        }
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (AccessDeniedException e) {
            return List.of(new ClosedFolder(folder));
        }
        List<CorpusFile> files = new ArrayList<>();
        all.stream().filter(Files::isRegularFile).forEach(file -> files.add(DiskFile.expected(file, meter)));
        List<CorpusSource> sources = sources(named(folder), files);
        for (Path inner : all.stream().filter(Files::isDirectory).toList()) {
            sources.addAll(folder(inner, way));
        }
        return sources;
    }

    private static String named(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** The sources that the files of one folder are. */
    List<CorpusSource> sources(String folder, List<CorpusFile> files) {
        Optional<CorpusFile> side = files.stream()
                .map(CorpusFiles::unpacked)
                .filter(file -> file.name().equals(SideFile.NAME))
                .findFirst();
        return sources(folder, files, side.map(SideFile::read).orElse(SideFile.NONE));
    }

    private List<CorpusSource> sources(String folder, List<CorpusFile> packed, SideFile side) {
        List<CorpusFile> files = packed.stream()
                .map(CorpusFiles::unpacked)
                .filter(file -> !file.name().equals(SideFile.NAME))
                .sorted(Comparator.comparing(CorpusFile::name).thenComparing(CorpusFile::where))
                .toList();
        List<CorpusFile> polls =
                files.stream().filter(file -> FEED.contains(file.ending())).toList();
        List<CorpusSource> sources = new ArrayList<>();
        if (!polls.isEmpty()) {
            sources.add(new PollFolder(folder, polls));
        }
        files.stream()
                .filter(file -> !FEED.contains(file.ending()))
                .map(file -> source(file, side))
                .forEach(sources::add);
        return sources;
    }

    /** The source that a file is which stands by itself. */
    CorpusSource source(CorpusFile file, SideFile side) {
        if (Archive.named(file)) {
            return file instanceof DiskFile ? new ArchiveFile(file, this) : new InnerArchive(file);
        }
        if (WarcPages.named(file.name())) {
            return new WarcFile(file);
        }
        return switch (file.ending()) {
            case "txt" -> new TextFile(file, headline, side);
            case "html", "htm" -> new PageFile(file, side);
            case LINES -> new ArticleLines(file);
            default -> new OtherFile(file);
        };
    }

    /** What is in a file that is packed by itself; archives are unpacked by who reads them. */
    static CorpusFile unpacked(CorpusFile file) {
        return Archive.named(file) || WarcPages.named(file.name()) ? file : PackedFile.of(file);
    }

    /** Whether a file of an archive asks for no order and no side file. */
    static boolean inPassing(CorpusFile file) {
        return WarcPages.named(file.name())
                || file.ending().equals(LINES) && !file.name().equals(SideFile.NAME);
    }

    /** Whether a file is read at all. */
    static boolean wanted(CorpusFile file) {
        return FEED.contains(file.ending())
                || ARTICLE.contains(file.ending())
                || file.name().equals(SideFile.NAME);
    }
}
