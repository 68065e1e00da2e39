package org.mineralwatch.sink.check;

/**
 * One place where alert files and alert topics differ.
 *
 * @param kind what is wrong
 * @param file inside the folder; null where it is not known
 * @param line of the file, from 1; null where no line has the fault
 * @param topic of the record; null where the line does not tell
 * @param partition of the record
 * @param offset of the record
 * @param what differs, for a person
 */
public record Difference(Kind kind, String file, Long line, String topic, Integer partition, Long offset, String what) {
    /** What is wrong. */
    public enum Kind {
        /** A record has no line. */
        MISSING,
        /** A record has a second line. */
        DOUBLED,
        /** A line has no record. */
        SURPLUS,
        /** A line says something else than its record, or stands in the file of another day. */
        OTHER,
        /** A line stands before one of an earlier offset. */
        ORDER,
        /** A line cannot be read, or a file not to its end. */
        UNREADABLE
    }

    /** In one line: place in the files, place on the topic, what differs. */
    public String readable() {
        String where = file == null ? "" : file + (line == null ? "" : ":" + line) + " ";
        String record = topic == null ? "" : topic + "-" + partition + "@" + offset;
        return (where + record).strip() + ": " + what;
    }
}
