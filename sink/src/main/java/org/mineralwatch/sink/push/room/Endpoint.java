package org.mineralwatch.sink.push.room;

import java.util.Collection;
import java.util.stream.Stream;
import org.mineralwatch.service.Nearest;
import org.mineralwatch.sink.push.Entrance;
import org.mineralwatch.sink.push.deliver.Deliverer;

/**
 * Somewhere to push to.
 *
 * @param name what the operator calls it; also names its group and its room
 * @param entrance what is let pass to it
 * @param deliverer how it is reached
 */
public record Endpoint(String name, Entrance entrance, Deliverer deliverer) {
    /** What to tell a person of the subjects that it waits for and no rule set has, which are misspelt or still to come. */
    public Stream<String> doubts(Collection<String> subjects) {
        return entrance.subjects().stream()
                .filter(wanted -> !subjects.contains(wanted))
                .sorted()
                .map(wanted -> "endpoint " + name + " waits for alerts on '" + wanted + "', which no rule is for: "
                        + Nearest.to(wanted, subjects));
    }
}
