package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What becomes of the alerts of one subject. An alert has the id of its story's earliest article, so one whose earliest article is
 * another now disappears and another appears that goes on with it.
 *
 * @param days alerts of each publication day
 * @param appeared alerts that stand after the change only
 * @param disappeared alerts that stood before it only
 * @param changed alerts that stand both times with another severity, or that go on with what others told, too
 * @param retold how many others stand both times with other articles
 */
record AlertDiff(
        PerDay days, List<Appeared> appeared, List<Disappeared> disappeared, List<Changed> changed, int retold) {
    /**
     * An alert that stands after the change only.
     *
     * @param from alerts before it whose stories it goes on with
     */
    record Appeared(StandingAlert alert, List<String> from) {
        /** Whether it tells what no alert told before. */
        boolean isNew() {
            return from.isEmpty();
        }
    }

    /**
     * An alert that stood before the change only.
     *
     * @param into the alert after it that goes on with its story, which has the earliest of its articles that is left; or null
     */
    record Disappeared(StandingAlert alert, String into) {
        boolean isGone() {
            return into == null;
        }
    }

    /**
     * An alert that stands both times.
     *
     * @param merged alerts that stood before and whose stories it goes on with
     */
    record Changed(StandingAlert before, StandingAlert after, List<String> merged) {
        boolean otherSeverity() {
            return before.alert().severity() != after.alert().severity();
        }

        /** Whether a subscriber would hear of another severity, or of a merger. */
        boolean tells() {
            return otherSeverity() || !merged.isEmpty();
        }

        private boolean isRetold() {
            return !tells() && !before.articles().equals(after.articles());
        }
    }

    static AlertDiff of(Collection<StandingAlert> before, Collection<StandingAlert> after) {
        Map<String, StandingAlert> then = byId(before);
        Map<String, StandingAlert> now = byId(after);
        List<Disappeared> disappeared = disappeared(before, now);
        Map<String, List<String>> from = new HashMap<>();
        disappeared.stream()
                .filter(gone -> !gone.isGone())
                .forEach(gone ->
                        from.computeIfAbsent(gone.into, id -> new ArrayList<>()).add(gone.alert.id()));
        List<Appeared> appeared = after.stream()
                .filter(alert -> !then.containsKey(alert.id()))
                .sorted(StandingAlert.MOST_SEVERE)
                .map(alert -> new Appeared(alert, from.getOrDefault(alert.id(), List.of())))
                .toList();
        List<Changed> both = after.stream()
                .filter(alert -> then.containsKey(alert.id()))
                .sorted(StandingAlert.MOST_SEVERE)
                .map(alert -> new Changed(then.get(alert.id()), alert, from.getOrDefault(alert.id(), List.of())))
                .toList();
        return new AlertDiff(
                PerDay.of(before, after, appeared, disappeared),
                appeared,
                disappeared,
                both.stream().filter(Changed::tells).toList(),
                (int) both.stream().filter(Changed::isRetold).count());
    }

    private static Map<String, StandingAlert> byId(Collection<StandingAlert> alerts) {
        Map<String, StandingAlert> byId = new TreeMap<>();
        alerts.forEach(alert -> byId.put(alert.id(), alert));
        return byId;
    }

    private static List<Disappeared> disappeared(Collection<StandingAlert> before, Map<String, StandingAlert> now) {
        Map<String, String> teller = new HashMap<>();
        now.values().forEach(alert -> alert.articles().forEach(article -> teller.put(article, alert.id())));
        return before.stream()
                .filter(alert -> !now.containsKey(alert.id()))
                .sorted(StandingAlert.MOST_SEVERE)
                .map(alert -> new Disappeared(alert, heir(alert, teller)))
                .toList();
    }

    private static String heir(StandingAlert alert, Map<String, String> teller) {
        return alert.articles().stream()
                .map(teller::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
