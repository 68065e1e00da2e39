package org.mineralwatch.lab.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.TaggedArticle;

/**
 * The cases of one file {@code NAME.yaml}, and beside it {@code NAME.expected} with what the rules say of each.
 *
 * @param file the cases' file
 * @param cases in order
 */
record GoldenTheme(Path file, List<GoldenCase> cases) {
    static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<GoldenTheme> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(GoldenTheme::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenTheme read(Path file) {
        try {
            return new GoldenTheme(file, YAML.readValue(file.toFile(), new TypeReference<List<GoldenCase>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules say of all cases, as the expected file holds it. */
    String said(java.util.function.Function<Article, TaggedArticle> tagger) {
        return cases.stream()
                .map(each -> Saying.of(each.id(), tagger.apply(each.article())))
                .collect(Collectors.joining("\n"));
    }

    Path expected() {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected"));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
