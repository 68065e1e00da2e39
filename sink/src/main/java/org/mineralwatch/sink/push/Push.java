package org.mineralwatch.sink.push;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Id;

/** What a deliverer may send to people. Only {@link Entrance} makes one, so nothing reaches them that it has not let pass. */
public sealed interface Push {
    /** The same for the same push in every attempt and every life of the process: whoever has seen it may drop it. */
    String id();

    String subject();

    /** When its cause was ingested. */
    Instant time();

    /** One event of an alert. */
    final class Event implements Push {
        private final Alert alert;
        private final Instant time;

        Event(Alert alert, Instant time) {
            this.alert = alert;
            this.time = time;
        }

        public Alert alert() {
            return alert;
        }

        @Override
        public String id() {
            return alert.id() + "-" + alert.version();
        }

        @Override
        public String subject() {
            return alert.subject();
        }

        @Override
        public Instant time() {
            return time;
        }
    }

    /** Tells that the flood cap held events of a subject back, how many, and which were the first. */
    final class Notice implements Push {
        private final String subject;
        private final Tally tally;

        Notice(String subject, Tally tally) {
            this.subject = subject;
            this.tally = tally;
        }

        @Override
        public String id() {
            return Id.of("withheld", subject, hour().toString(), Integer.toString(withheld()));
        }

        @Override
        public String subject() {
            return subject;
        }

        @Override
        public Instant time() {
            return hour();
        }

        /** The beginning of the hour that it speaks of. */
        public Instant hour() {
            return tally.hour();
        }

        /** How many events were withheld. */
        public int withheld() {
            return tally.withheld();
        }

        /** The greatest severity among them. */
        public Alert.Severity severity() {
            return tally.severity();
        }

        /** The first of them, at most {@value Tally#MOST_LISTED}. */
        public List<Withheld> first() {
            return tally.listed();
        }
    }
}
