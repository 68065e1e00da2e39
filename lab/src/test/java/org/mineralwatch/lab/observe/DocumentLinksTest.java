package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.lab.Command;

/** Links between the documents lead somewhere, as a runbook is read when there is no time to search. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_there_are() throws Exception {
        try (Stream<Path> top = Files.list(Command.ROOT);
                Stream<Path> docs = Files.walk(Command.ROOT.resolve("docs"))) {
            List<String> broken = Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .flatMap(DocumentLinksTest::broken)
                    .toList();
            assertThat(broken).isEmpty();
        }
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(text(document))
                .results()
                .filter(link -> !link.group(1).contains(":"))
                .filter(link -> !leads(document, link.group(1), link.group(2)))
                .map(link -> Command.ROOT.relativize(document) + ": " + link.group());
    }

    private static boolean leads(Path from, String file, String anchor) {
        Path to = file.isEmpty() ? from : from.resolveSibling(file);
        return Files.exists(to) && (anchor == null || anchors(text(to)).anyMatch(anchor::equals));
    }

    private static Stream<String> anchors(String text) {
        Stream<String> headings = HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
        return Stream.concat(headings, ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)));
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
