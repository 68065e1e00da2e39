package org.mineralwatch.app.letters;

import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/** Where a dead letter came from. */
sealed interface LetterSource {
    /** The room that could not read it, or had to give it up. */
    String room();

    /** The place in words. */
    String place();

    /**
     * A record of one of the pipeline's topics.
     *
     * @param topic its whole name
     * @param partition where it stood; -1 where nobody noted that
     * @param offset where it stood; -1 where nobody noted that
     */
    record Record(String topic, int partition, long offset) implements LetterSource {
        @Override
        public String room() {
            String name = bare();
            if (Topics.isAlerts(name)) {
                return "push";
            }
            if (name.equals(Topics.FEEDS.name())) {
                return "ingest";
            }
            return name.equals(Topics.STORIES.name()) || name.startsWith("sink-") ? "sink" : "processor";
        }

        @Override
        public String place() {
            return offset < 0 ? topic : topic + "-" + partition + "@" + offset;
        }

        /** The topic's name without the lane's prefix. */
        String bare() {
            return topic.substring(Lane.LIVE.prefix().length());
        }
    }

    /**
     * A document that is no feed.
     *
     * @param address of the feed
     */
    record Document(String address) implements LetterSource {
        @Override
        public String room() {
            return "ingest";
        }

        @Override
        public String place() {
            return address;
        }
    }

    /**
     * A piece of a corpus that was put into the archive.
     *
     * @param where file and place in it
     */
    record CorpusPiece(String where) implements LetterSource {
        @Override
        public String room() {
            return "replay";
        }

        @Override
        public String place() {
            return where;
        }
    }
}
