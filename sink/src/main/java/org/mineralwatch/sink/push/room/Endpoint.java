package org.mineralwatch.sink.push.room;

import org.mineralwatch.sink.push.Entrance;
import org.mineralwatch.sink.push.deliver.Deliverer;

/**
 * Somewhere to push to.
 *
 * @param name what the operator calls it; also names its group and its room
 * @param entrance what is let pass to it
 * @param deliverer how it is reached
 */
public record Endpoint(String name, Entrance entrance, Deliverer deliverer) {}
