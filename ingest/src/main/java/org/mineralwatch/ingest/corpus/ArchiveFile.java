package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.file.Archive;
import org.mineralwatch.ingest.corpus.file.CorpusFile;

/**
 * An archive of files of any form, its folders like those on the disk. Files of lines and web archives are read as they come past;
 * the rest, which needs an order or a side file, when the archive is through. One that is broken gives what comes before the fault.
 *
 * @param file the archive
 * @param forms tells the form of the files in it
 */
record ArchiveFile(CorpusFile file, CorpusFiles forms) implements CorpusSource {
    @Override
    public List<String> marks() {
        return file.marks();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        try (Archive archive = Archive.of(file)) {
            Map<String, List<CorpusFile>> folders = new TreeMap<>();
            try {
                archive.each(member -> {
                    CorpusFile inner = CorpusFiles.unpacked(member.file());
                    if (CorpusFiles.inPassing(inner)) {
                        forms.source(inner, SideFile.NONE).read(count, known, out);
                    } else {
                        boolean wanted = CorpusFiles.wanted(inner);
                        folders.computeIfAbsent(member.folder(), folder -> new ArrayList<>())
                                .add(wanted ? archive.keep(member.file()) : member.file());
                    }
                });
            } catch (IOException e) {
                broken(e, count, out);
            }
            folders.forEach((folder, files) ->
                    forms.sources(called(folder), files).forEach(source -> source.read(count, known, out)));
        } catch (IOException e) {
            broken(e, count, out);
        }
    }

    private void broken(IOException e, CorpusCount count, Consumer<CorpusItem> out) {
        count.document();
        count.unreadable(new CorpusItem.Unreadable(file.where(), String.valueOf(e.getMessage())), out);
    }

    /** The last name of a folder; files at the top stand in a folder called like the archive. */
    private String called(String folder) {
        return folder.isEmpty()
                ? file.name().replaceFirst("(?i)\\.(?:tar|tgz|txz|zip).*$", "")
                : folder.substring(folder.lastIndexOf('/') + 1);
    }
}
