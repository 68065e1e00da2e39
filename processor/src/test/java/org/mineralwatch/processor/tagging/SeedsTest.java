package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.text.Headline;

/** Reads the shared test data beside the repository, {@code ../shared/data/seeds}; skipped where that is absent. */
class SeedsTest {
    private static final Path SEEDS = Path.of("..", "..", "shared", "data", "seeds");

    private Tagger tagger;

    @BeforeEach
    void needs_the_shared_data() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "skipped: ../shared/data/seeds is not beside the repository");
        tagger = new Tagger(Rules.compile(RuleSetFolder.read(Path.of("..", "config"))));
    }

    @Test
    void each_seed_is_about_all_three_subjects_and_no_evidence_lies_in_chrome() throws IOException {
        for (Path seed : seeds()) {
            TaggedArticle tagged = tag(Files.readString(seed));
            assertThat(tagged.tags())
                    .as("%s", seed)
                    .extracting(Tag::subject)
                    .containsExactly("aviation", "rare-earth", "security");
            assertThat(tagged.tags())
                    .flatMap(Tag::evidence)
                    .extracting(Evidence::zone)
                    .doesNotContain(Zone.CHROME);
            assertThat(tagged.countries()).contains("MN", "US");
        }
    }

    @Test
    void the_closing_chrome_alone_gives_no_tag() throws IOException {
        for (Path seed : seeds()) {
            String text = Files.readString(seed);
            for (String first : List.of("Related posts", "Related Articles", "Copyright", "Stay connected")) {
                int start = text.indexOf("\n" + first);
                if (start >= 0) {
                    assertThat(tag(text.substring(start)).tags())
                            .as("%s %s", seed, first)
                            .isEmpty();
                    assertThat(tagger.tag(Sample.article("", text.substring(start)))
                                    .tags())
                            .isEmpty();
                }
            }
        }
    }

    private TaggedArticle tag(String text) {
        return tagger.tag(Sample.article(Headline.of(text), text));
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
