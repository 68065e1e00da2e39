package org.mineralwatch.sink.push.alertmanager;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.push.Push;

/**
 * Puts pushes into Alertmanager's words. Labels identify and route: which alert, which subject, which severity. All that may change
 * under one identity is an annotation.
 */
final class Translation {
    private final Duration stands;

    /** @param stands how long an alert stands after its last event */
    Translation(Duration stands) {
        this.stands = stands;
    }

    /** The push as an alert that stands. */
    PostableAlert standing(Push push, Instant now) {
        Instant begun = push.time().isAfter(now) ? now : push.time();
        return new PostableAlert(labels(push), annotations(push), begun, now.plus(stands), source(push));
    }

    private static Map<String, String> labels(Push push) {
        Alert.Severity severity =
                push instanceof Push.Event event ? event.alert().severity() : ((Push.Notice) push).severity();
        return Map.of(
                "alertname",
                push instanceof Push.Event ? "MineralwatchAlert" : "MineralwatchWithheld",
                "subject",
                push.subject(),
                PostableAlert.SEVERITY,
                word(severity),
                PostableAlert.ALERT_ID,
                alertId(push));
    }

    static String alertId(Push push) {
        return push instanceof Push.Event event ? event.alert().id() : push.id();
    }

    /** What a push says; empty things are left out. */
    static Map<String, String> annotations(Push push) {
        Map<String, String> words = push instanceof Push.Event event ? words(event.alert()) : words((Push.Notice) push);
        words.values().removeIf(String::isBlank);
        return words;
    }

    private static Map<String, String> words(Alert alert) {
        Map<String, String> words = new TreeMap<>();
        words.put("summary", Objects.requireNonNullElse(alert.headline(), ""));
        words.put(
                "description",
                alert.evidence().isEmpty() ? "" : alert.evidence().get(0).sentence());
        words.put("status", word(alert.status()));
        words.put("version", Integer.toString(alert.version()));
        words.put("countries", String.join(", ", alert.countries()));
        words.put("minerals", String.join(", ", alert.minerals()));
        words.put("origins", Integer.toString(alert.origins()));
        words.put("outlets", Integer.toString(alert.outlets()));
        words.put("changes", alert.changes().stream().map(Translation::word).collect(Collectors.joining(", ")));
        words.put("into", Objects.requireNonNullElse(alert.into(), ""));
        return words;
    }

    private static Map<String, String> words(Push.Notice notice) {
        Map<String, String> words = new TreeMap<>();
        words.put(
                "summary",
                notice.withheld() + " events of " + notice.subject() + " were not pushed in the hour from "
                        + notice.hour() + ": the flood cap was reached");
        words.put(
                "description",
                notice.first().stream()
                        .map(held -> held.headline() + " (" + held.id() + ")")
                        .collect(Collectors.joining("; ")));
        return words;
    }

    /** Alertmanager refuses an alert whose source is no address. */
    private static String source(Push push) {
        return push instanceof Push.Event event
                ? event.alert().articles().stream()
                        .map(StoryArticle::url)
                        .filter(Translation::isAddress)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isAddress(String url) {
        try {
            return url != null && new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
