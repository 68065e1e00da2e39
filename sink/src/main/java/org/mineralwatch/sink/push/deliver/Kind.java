package org.mineralwatch.sink.push.deliver;

import java.util.Set;

/** A kind of output. The setting of its name gives an endpoint's address; its options are settings beside it. */
public interface Kind {
    /** The name of the setting that an endpoint of this kind has, such as {@code webhook}. */
    String name();

    /** The names of its further settings. */
    Set<String> options();

    /**
     * Makes the deliverer of an endpoint, without asking the endpoint anything.
     *
     * @param given its settings, which collects what is wrong with them
     */
    Deliverer deliverer(Given given);
}
