package org.mineralwatch.ingest.corpus.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of an archive.
 *
 * @param folder the folders in which it stands, with strokes between them; empty at the top
 * @param file the file
 */
public record Member(String folder, CorpusFile file) {
    private static final int LONGEST_NAME = 255;

    /** Where a file stands, by the path that the archive gives it; nothing for what no folder would list. */
    static Optional<Place> place(String path) {
        List<String> parts = Arrays.stream(path.replace('\\', '/').split("/"))
                .map(part -> part.replaceAll("\\p{Cntrl}", "?"))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
                .toList();
        boolean hidden = parts.stream().anyMatch(part -> part.startsWith("."));
        boolean tooLong = parts.stream().anyMatch(part -> part.length() > LONGEST_NAME);
        return parts.isEmpty() || hidden || tooLong
                ? Optional.empty()
                : Optional.of(new Place(
                        String.join("/", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1)));
    }

    /** Folder and name of a file. */
    record Place(String folder, String name) {
        /** The file of an archive that stands here. */
        Member member(CorpusFile archive, long size, InnerFile.Opening opening) {
            String where = archive.where() + ": " + (folder.isEmpty() ? name : folder + "/" + name);
            return new Member(folder, new InnerFile(name, where, size, opening));
        }
    }
}
