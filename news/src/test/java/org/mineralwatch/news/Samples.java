package org.mineralwatch.news;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One full record of every kind. */
final class Samples {
    static final Instant TIME = Instant.parse("2026-09-01T06:30:00Z");
    static final Evidence EVIDENCE = new Evidence("rare earth", 900, Zone.HEADLINE, 0, 10, "Rare earth pact signed");
    static final StoryArticle STORY_ARTICLE =
            new StoryArticle("a1", "https://a.example/1", "A Daily", "Rare earth pact signed", TIME, "a1");

    private Samples() {}

    static Article article() {
        return new Article(
                "a1",
                "r1",
                "https://a.example/1",
                "https://a.example/feed",
                "g1",
                "A Daily",
                "https://a.example/1?x=1",
                "Rare earth pact signed",
                "Two states signed.",
                "en",
                List.of("N. N."),
                List.of("Politics"),
                TIME,
                PublicationTime.Precision.INSTANT,
                PublicationTime.Origin.FEED,
                TIME,
                TIME);
    }

    static TaggedArticle taggedArticle() {
        return new TaggedArticle(
                article(),
                List.of(new Tag("rare-earth", 1200, List.of(EVIDENCE))),
                List.of("MN"),
                List.of("icao"),
                List.of("rare-earths"),
                "v1");
    }

    static Story story() {
        return new Story(
                Story.idOf("rare-earth", "a1"),
                "rare-earth",
                "Rare earth pact signed",
                List.of(STORY_ARTICLE),
                1,
                1,
                1,
                List.of("MN"),
                List.of("rare-earths"),
                List.of(EVIDENCE),
                1200,
                "v1",
                new AlertRule(2, 1_000, 3_000, 4),
                TIME,
                TIME,
                Story.idOf("rare-earth", "a0"));
    }

    static Alert alert() {
        return new Alert(
                Alert.idOf(story()),
                1,
                Alert.Status.RAISED,
                "rare-earth",
                Alert.Severity.MEDIUM,
                "Rare earth pact signed",
                List.of("MN"),
                List.of("rare-earths"),
                List.of(STORY_ARTICLE),
                1,
                1,
                1,
                List.of(EVIDENCE),
                1200,
                "v1",
                TIME,
                TIME,
                Story.idOf("rare-earth", "a0"),
                List.of(Alert.Change.OUTLET),
                true);
    }

    static FeedDefinition definition() {
        return new FeedDefinition("https://a.example/feed", "A", Duration.ofMinutes(15), false);
    }

    static FeedState state() {
        return new FeedState(
                "https://a.example/feed",
                new Validators("https://a.example/rss", "W/\"1\"", "Tue, 01 Sep 2026 06:30:00 GMT", "h"),
                new Polls(TIME, TIME, TIME, 1, 25, "HTTP 503", TIME),
                new Pace(
                        Duration.ofHours(6),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Set.of(0, 23),
                        Set.of(DayOfWeek.SUNDAY)),
                new Move("https://a.example/rss", "https://b.example/rss", 2),
                7,
                List.of(new FeedState.KnownEntry("g1", "a1", "https://a.example/1", "r1")),
                new Books(3, 1, 1, 0, Map.of("no-text", 1L)),
                DailyBooks.EMPTY.plus(TIME, new Books(3, 1, 1, 0, Map.of("no-text", 1L))));
    }

    static RuleSet rules() {
        return RuleSet.of(
                RuleSet.LIVE, List.of("rare-earth"), Map.of("subjects/rare-earth.yaml", "subject: rare-earth"));
    }
}
