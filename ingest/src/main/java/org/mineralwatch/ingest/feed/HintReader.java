package org.mineralwatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Reads the hints of a feed; what is malformed is absent. */
final class HintReader {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", LONGEST);

    private final Element feed;

    private HintReader(Element feed) {
        this.feed = feed;
    }

    /** The hints that stand in a channel, or in an Atom feed. */
    static PollHints read(Element feed) {
        HintReader reader = new HintReader(feed);
        return new PollHints(reader.ttl(), reader.hours(), reader.days());
    }

    private Duration ttl() {
        Stream<Duration> minutes = texts("ttl")
                .map(HintReader::number)
                .filter(OptionalInt::isPresent)
                .map(ttl -> Duration.ofMinutes(ttl.getAsInt()));
        return Stream.concat(minutes, period().stream())
                .filter(ttl -> !ttl.isZero() && ttl.compareTo(LONGEST) <= 0)
                .max(Duration::compareTo)
                .orElse(null);
    }

    /** Without a period it is a day, without a frequency once, as the syndication module has it. */
    private Optional<Duration> period() {
        String frequency = texts("updatefrequency").findFirst().orElse(null);
        String period = texts("updateperiod").findFirst().orElse(frequency == null ? "" : "daily");
        int times = number(frequency == null ? "1" : frequency).orElse(0);
        Duration whole = PERIODS.get(period.strip().toLowerCase(Locale.ROOT));
        return times == 0 || whole == null ? Optional.empty() : Optional.of(whole.dividedBy(times));
    }

    /** Old feeds count the hours from 1 to 24. */
    private Set<Integer> hours() {
        return listed("skiphours", text -> {
            OptionalInt hour = number(text);
            return hour.isPresent() && hour.getAsInt() <= 24 ? Stream.of(hour.getAsInt() % 24) : Stream.empty();
        });
    }

    private Set<DayOfWeek> days() {
        return listed(
                "skipdays",
                text -> Stream.of(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(text.strip())));
    }

    private <T> Set<T> listed(String name, Function<String, Stream<T>> reading) {
        return named(name)
                .flatMap(list -> list.getChildren().stream())
                .map(Element::getText)
                .flatMap(reading)
                .collect(Collectors.toSet());
    }

    private Stream<String> texts(String name) {
        return named(name).map(Element::getText);
    }

    private Stream<Element> named(String name) {
        return feed.getChildren().stream().filter(child -> child.getName().equalsIgnoreCase(name));
    }

    /** A whole number of up to six digits. */
    private static OptionalInt number(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
