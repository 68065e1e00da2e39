package org.mineralwatch.app.letters;

/** Whether a dead letter can be sent once more. */
public sealed interface Verdict {
    /** Sent to the topic that it came from, or not: in words for a person. */
    String said();

    /**
     * It can.
     *
     * @param topic where to
     * @param partition where it stood before; -1 for that of its key
     */
    record Send(String topic, int partition) implements Verdict {
        @Override
        public String said() {
            return "sent to " + topic + " once more";
        }
    }

    /**
     * It cannot.
     *
     * @param why and what to do instead
     */
    record Refuse(String why) implements Verdict {
        @Override
        public String said() {
            return "not sent: " + why;
        }
    }
}
