package org.mineralwatch.processor.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {
    private static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final String[] PLACES = {"Oslo", "Lusaka", "Astana", "Perth", "Quito", "Dakar"};
    private static final String[] THINGS = {
        "quarry", "ferry", "tariff", "embargo", "refinery", "smelter", "pipeline", "convoy", "orchard", "viaduct"
    };
    private static final String[] ACTS = {"reopened", "inspected", "purchased", "abandoned", "expanded", "mortgaged"};

    private final Grouping grouping = new Grouping();

    @Test
    void articles_that_tell_one_event_in_other_words_are_one_story_of_several_origins() {
        put("a", 0, "The ferry to Lusaka sank off Quayside harbour on Monday, rescuers of the Coastal Guard said.");
        put("b", 5, "Coastal Guard boats searched Quayside harbour for passengers of the sunken Lusaka ferry.");
        put("c", 6, "Farmers of Quito planted an orchard of walnut trees beside the viaduct.");

        assertThat(ids("a")).containsExactly("a", "b");
        assertThat(origins("a")).containsExactlyInAnyOrder("a", "b");
        assertThat(ids("c")).containsExactly("c");
    }

    @Test
    void a_text_printed_by_others_with_changes_has_one_origin_and_that_is_the_earliest() {
        String text =
                "The refinery at Dakar will close in May, its owner said on Monday. Nine hundred people work there, "
                        + "most of them since the smelter was expanded.";
        put("late", 20, text.replace("will close", "is going to close"));
        put("early", 2, text);
        put("other", 9, "Press digest. " + text);

        assertThat(ids("late")).containsExactly("early", "other", "late");
        assertThat(origins("late")).containsOnly("early");
    }

    @Test
    void a_copy_without_a_date_joins_only_when_it_is_nearly_the_same() {
        String text =
                "The refinery at Dakar will close in May, its owner said on Monday, as the smelter beside it was sold.";
        put("dated", 2, text);
        grouping.put(Member.of(Sample.article("same", null, "", text)));
        grouping.put(Member.of(Sample.article("like", null, "", "Walnut growers of Dakar inspected their orchards.")));

        assertThat(ids("same")).containsExactly("dated", "same");
        assertThat(ids("like")).containsExactly("like");
    }

    @Test
    void an_article_taken_out_parts_what_it_held_together() {
        put("a", 0, "The refinery at Dakar will close in May, its owner said. The smelter stays.");
        put(
                "c",
                90,
                "The refinery at Dakar will close in May, its owner said. The smelter stays open as well, he said.");
        put("b", 45, "The refinery at Dakar will close in May, its owner said. The smelter stays open.");
        assertThat(origins("a")).containsOnly("a");

        Grouping.Regrouping parted = grouping.remove("b");

        assertThat(parted.gone()).isEmpty();
        assertThat(origins("a")).containsExactlyInAnyOrder("a", "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void stories_are_a_function_of_the_set_however_it_came_about(int crowd) {
        long seed = Sample.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Member> set = set(random, 5 + random.nextInt(60), crowd);
            int most = round % 2 == 0 ? Grouping.MOST_ORIGINS : 4;
            Map<String, List<Grouping.Copy>> told = new HashMap<>();
            Grouping live = new Grouping(most);
            List<Member> order = new ArrayList<>(set);
            order.addAll(set.subList(0, set.size() / 3));
            Collections.shuffle(order, random);
            Set<String> taken = new HashSet<>();
            for (Member member : order) {
                tell(told, live.put(member));
                if (random.nextInt(8) == 0) {
                    Member other = set.get(random.nextInt(set.size()));
                    Profile revised = set.get(random.nextInt(set.size())).profile();
                    tell(told, live.put(new Member(other.id(), other.seconds(), revised)));
                    taken.add(other.id());
                }
                if (random.nextInt(8) == 0) {
                    String id = set.get(random.nextInt(set.size())).id();
                    tell(told, live.remove(id));
                    taken.add(id);
                }
            }
            set.stream().filter(member -> taken.contains(member.id())).forEach(member -> tell(told, live.put(member)));
            assertToldAsAfresh(set, most, live, told, "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void it_does_not_matter_how_many_came_at_once(int crowd) {
        long seed = Sample.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Member> set = set(random, 5 + random.nextInt(60), crowd);
            int most = round % 2 == 0 ? Grouping.MOST_ORIGINS : 4;
            Map<String, List<Grouping.Copy>> told = new HashMap<>();
            Grouping live = new Grouping(most);
            int at = 0;
            while (at < set.size()) {
                int end = Math.min(set.size(), at + 1 + random.nextInt(20));
                List<Member> some = new ArrayList<>(set.subList(at, end));
                some.addAll(set.subList(random.nextInt(end), end)); // come anew, among them some that just came
                live.putAll(some);
                at = end;
            }
            stories(live).forEach(told::put);
            Member again = set.get(random.nextInt(set.size()));
            tell(told, live.remove(again.id()));
            tell(told, live.put(again));
            assertToldAsAfresh(set, most, live, told, "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_story_taken_out_whole_leaves_the_others_as_if_it_had_never_been(int crowd) {
        long seed = Sample.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Member> set = set(random, 5 + random.nextInt(60), crowd);
            int most = round % 2 == 0 ? Grouping.MOST_ORIGINS : 4;
            Map<String, List<Grouping.Copy>> told = new HashMap<>();
            Grouping live = new Grouping(most);
            set.forEach(member -> tell(told, live.put(member)));
            for (int i = 0; i < 3 && !set.isEmpty(); i++) {
                String id = set.get(random.nextInt(set.size())).id();
                List<Grouping.Copy> story = live.story(id).articles();
                story.forEach(copy -> set.remove(copy.member()));
                String first = story.get(0).member().id();
                assertThat(told.remove(first)).isEqualTo(story);
                Grouping.Regrouping others = live.removeStory(id);
                assertThat(others.gone()).doesNotContainKey(first);
                tell(told, others);
            }
            assertToldAsAfresh(set, most, live, told, "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 200})
    void so_are_those_of_long_texts_that_few_keys_lead_to(int vocabulary) {
        long seed = Sample.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            List<Member> set = longTexts(random, 80, vocabulary);
            Grouping live = new Grouping();
            List<Member> order = new ArrayList<>(set);
            Collections.shuffle(order, random);
            order.forEach(live::put);
            for (Member member : order.subList(0, 20)) {
                live.remove(member.id());
            }
            order.subList(10, 20).forEach(live::put);
            order.subList(0, 10).forEach(live::put);

            assertThat(stories(live))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(afresh(set, Grouping.MOST_ORIGINS));
        }
    }

    /** Texts about one of some events each, of words of its own and others, so that some lead to each other and some do not. */
    private static List<Member> longTexts(Random random, int size, int vocabulary) {
        List<Member> set = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int event = random.nextInt(8);
            StringBuilder text = new StringBuilder("Officials");
            for (int word = 0; word < 20 + random.nextInt(40); word++) {
                int spoken = random.nextBoolean() ? event * 12 + random.nextInt(12) : random.nextInt(vocabulary);
                text.append(random.nextInt(6) == 0 ? " Qo" : " qo").append(spoken);
            }
            Instant published = random.nextInt(12) == 0 ? null : DAY.plusSeconds(random.nextInt(50 * 86_400));
            set.add(Member.of(Sample.article("n" + i, published, "", text + ".")));
        }
        return set;
    }

    private static Map<String, List<Grouping.Copy>> afresh(List<Member> set, int most) {
        Grouping afresh = new Grouping(most);
        set.stream().sorted(Member.CANONICAL).forEach(afresh::put);
        return stories(afresh);
    }

    private static Map<String, List<Grouping.Copy>> stories(Grouping grouping) {
        Map<String, List<Grouping.Copy>> stories = new HashMap<>();
        grouping.groups()
                .forEach(group -> stories.put(group.articles().get(0).member().id(), group.articles()));
        return stories;
    }

    private static void tell(Map<String, List<Grouping.Copy>> told, Grouping.Regrouping change) {
        change.gone()
                .forEach((id, heir) ->
                        assertThat(told.remove(id)).as("story of %s", id).isNotNull());
        change.now().forEach(group -> told.put(group.articles().get(0).member().id(), group.articles()));
    }

    /** Texts of few words, so that many are alike; the larger the crowd, the more so. */
    private static List<Member> set(Random random, int size, int crowd) {
        List<Member> set = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder("Officials");
            int words = 2 + random.nextInt(12 / crowd);
            for (int word = 0; word < words; word++) {
                text.append(' ').append(any(random, ACTS, crowd));
                text.append(" the ").append(any(random, THINGS, crowd));
                text.append(" near ").append(any(random, PLACES, crowd));
            }
            Instant published = random.nextInt(12) == 0 ? null : DAY.plusSeconds(random.nextInt(40 * 86_400) / crowd);
            set.add(Member.of(Sample.article("n" + i, published, "", text + ".")));
        }
        return set;
    }

    private static String any(Random random, String[] words, int crowd) {
        return words[random.nextInt(Math.max(2, words.length / crowd))];
    }

    private void put(String id, int hours, String text) {
        grouping.put(Member.of(Sample.article(id, DAY.plusSeconds(hours * 3_600L), "", text)));
    }

    private static void assertToldAsAfresh(
            List<Member> set, int most, Grouping live, Map<String, List<Grouping.Copy>> told, String round) {
        Map<String, List<Grouping.Copy>> expected = afresh(set, most);
        assertThat(stories(live)).as(round).isEqualTo(expected);
        assertThat(told).as("what was told, " + round).isEqualTo(expected);
    }

    private List<String> ids(String id) {
        return group(id).articles().stream().map(copy -> copy.member().id()).toList();
    }

    private List<String> origins(String id) {
        return group(id).articles().stream().map(Grouping.Copy::origin).toList();
    }

    private Grouping.Group group(String id) {
        return grouping.groups().stream()
                .filter(group -> group.articles().stream()
                        .anyMatch(copy -> copy.member().id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
