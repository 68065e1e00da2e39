package org.mineralwatch.service;

/** How a room is: a legal answer to both "is it alive?" and "is it ready?". */
public sealed interface Health {
    /** What a person should know, in one line. */
    String detail();

    /** The same with something more to know. */
    Health with(String more);

    /** Does its work: tasks are assigned and records move when there are any. */
    record Ready(String detail) implements Health {
        @Override
        public Health with(String more) {
            return new Ready(detail + "; " + more);
        }
    }

    /** Alive, but not yet (or not now) at work. */
    record Waiting(String detail) implements Health {
        @Override
        public Health with(String more) {
            return new Waiting(detail + "; " + more);
        }

        /** For the answer of its consumer's group. */
        public static Waiting forGroup() {
            return new Waiting("its group has not answered for " + Pulses.UNHEARD.toSeconds()
                    + " s: no broker has been reached, or the group waits for another member");
        }
    }

    /** Will not recover without a restart. */
    record Failed(String detail) implements Health {
        @Override
        public Health with(String more) {
            return new Failed(detail + "; " + more);
        }
    }

    /** Kafka refuses its user: only the operator can change that, so its process ends. */
    record Refused(String detail) implements Health {
        @Override
        public Health with(String more) {
            return this; // nothing else counts any more
        }
    }

    /** Whether it may recover without a restart. */
    default boolean alive() {
        return this instanceof Ready || this instanceof Waiting;
    }

    /** {@code ready}, {@code waiting}, {@code failed} or {@code refused}. */
    default String status() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
