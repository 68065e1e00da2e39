package org.mineralwatch.sink.atom;

/**
 * That an alert was put on a page, as a line of a file.
 *
 * @param time of its first event, in milliseconds
 * @param subject under which it was raised
 * @param partition of the subject's topic
 * @param id of the alert; has no line feed
 */
record Placed(long time, String subject, int partition, String id) {
    static Placed parse(String line) {
        String[] words = line.split(" ", 4);
        return new Placed(Long.parseLong(words[0]), words[1], Integer.parseInt(words[2]), words[3]);
    }

    String line() {
        return time + " " + subject + " " + partition + " " + id + "\n";
    }
}
