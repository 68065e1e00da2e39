package org.mineralwatch.processor.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Zone;

class TellerTest {
    private static final String SUBJECT = "security";
    private static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final String[] WORDS = {"ferry", "smelter", "quarry", "tariff", "convoy", "Lusaka", "Oslo", "Dakar"};
    private static final AlertRule STRICT = new AlertRule(2, 2_000, 4_000, 3);

    private final Map<String, Telling> kept = new HashMap<>();
    private final Grouping grouping = new Grouping();
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_story_that_grew_is_told_from_what_the_article_that_came_says_and_nothing_else() {
        Teller teller = new Teller();
        tell(teller, "a", "The Lusaka ferry sank off Quayside harbour, officials said.");
        tell(teller, "b", "Boats searched Quayside harbour for the sunken Lusaka ferry.");
        asked.clear();
        tell(teller, "c", "The Lusaka ferry was found sunken in Quayside harbour.");

        assertThat(grouping.groups()).hasSize(1);
        assertThat(asked).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 100_000})
    void a_story_is_told_as_if_nothing_had_been_at_hand(int atHand) {
        long seed = Sample.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            Grouping stories = new Grouping(round % 2 == 0 ? Grouping.MOST_ORIGINS : 4);
            Teller teller = new Teller(atHand);
            kept.clear();
            for (int i = 0; i < 120; i++) {
                String id = "n" + random.nextInt(60);
                Telling last = telling(random, id, text(random));
                Grouping.Regrouping change;
                if (random.nextInt(8) == 0) {
                    kept.remove(id);
                    change = stories.remove(id);
                } else if (random.nextInt(20) == 0 && kept.containsKey(id)) {
                    change = purged(teller, stories, id);
                } else {
                    kept.put(id, last);
                    change = stories.put(last.member());
                }
                assertThat(tell(teller, last, change))
                        .as("seed %d, round %d, change %d", seed, round, i)
                        .isEqualTo(plain(last, change));
            }
        }
    }

    @Test
    void of_a_story_too_long_to_be_listed_every_outlet_counts() {
        Teller teller = new Teller();
        String text = "The Lusaka ferry sank off Quayside harbour, the Coastal Guard said on Monday.";
        for (int i = 0; i < 2 * Story.LISTED_AT_EACH_END + 3; i++) {
            Telling telling = telling(new Random(i), "n" + i, text);
            Grouping.Regrouping change = put(telling);

            assertThat(tell(teller, telling, change)).isEqualTo(plain(telling, change));
        }
        assertThat(grouping.groups()).hasSize(1);
    }

    private void tell(Teller teller, String id, String text) {
        Telling telling = telling(new Random(1), id, text);
        tell(teller, telling, put(telling));
    }

    private Grouping.Regrouping put(Telling telling) {
        kept.put(telling.id(), telling);
        return grouping.put(telling.member());
    }

    private Grouping.Regrouping purged(Teller teller, Grouping stories, String id) {
        List<Grouping.Copy> story = stories.story(id).articles();
        story.forEach(copy -> kept.remove(copy.member().id()));
        String first = story.get(0).member().id();
        teller.forget(SUBJECT, first);
        return stories.removeStory(first);
    }

    private List<Story> tell(Teller teller, Telling last, Grouping.Regrouping change) {
        return teller.tell(SUBJECT, change, last, id -> {
            asked.add(id);
            return kept.get(id);
        });
    }

    /** The same stories from all that their articles say. */
    private List<Story> plain(Telling last, Grouping.Regrouping change) {
        List<Story> told = new ArrayList<>();
        for (Grouping.Group group : change.now()) {
            told.add(Stories.of(
                    SUBJECT,
                    group,
                    group.articles().stream()
                            .map(copy -> Part.of(kept.get(copy.member().id())))
                            .toList()));
        }
        change.gone().forEach((first, heir) -> {
            Story heirs = told.stream()
                    .filter(story -> story.id().equals(Story.idOf(SUBJECT, heir)))
                    .findFirst()
                    .orElse(null);
            assertThat(heirs == null).as("what tells on is told, too").isEqualTo(heir.isEmpty());
            String into = heirs != null && heirs.rule().admits(heirs) ? heirs.id() : null;
            told.add(Story.dissolved(Story.idOf(SUBJECT, first), SUBJECT, last.ruleset(), into));
        });
        return told;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("Officials");
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }

    /** Few sentences, weights and places, so that much of it meets its like. */
    private static Telling telling(Random random, String id, String text) {
        Instant published = random.nextInt(8) == 0 ? null : DAY.plusSeconds(random.nextInt(6 * 86_400));
        String title = random.nextInt(3) == 0 ? "" : "Title " + random.nextInt(9);
        String outlet = random.nextInt(4) == 0 ? null : "Outlet " + random.nextInt(5);
        Article article = new Article(
                id, "r", "x", null, null, outlet, null, title, text, null, null, null, published, null, null, null,
                null);
        List<Evidence> evidence = IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> new Evidence(
                        "term " + random.nextInt(2),
                        random.nextInt(4),
                        random.nextBoolean() ? Zone.BODY : Zone.LEAD,
                        random.nextInt(2),
                        i,
                        "sentence " + random.nextInt(9)))
                .toList();
        Tag tag = new Tag(SUBJECT, random.nextInt(2_000), evidence);
        TaggedArticle tagged =
                new TaggedArticle(article, List.of(tag), some(random), null, some(random), "v" + random.nextInt(3));
        return Telling.of(tagged, tag, random.nextBoolean() ? STRICT : AlertRule.USUAL, Member.of(article));
    }

    private static List<String> some(Random random) {
        return random.ints(random.nextInt(3), 0, 5)
                .distinct()
                .sorted()
                .mapToObj(i -> "c" + i)
                .toList();
    }
}
