package org.mineralwatch.app.letters;

import java.util.Optional;
import org.mineralwatch.news.LetterSize;
import org.mineralwatch.news.Topics;

/**
 * Which dead letters may be sent once more: those that do no harm, whatever has come since. Articles are a set, so one more of them is
 * known or is not; a record of a compacted topic must still be the last of its key.
 */
final class RetryRule {
    private final Newer newer;

    /** Knows whether a newer record of a letter's key stands on the topic that the letter came from. */
    @FunctionalInterface
    interface Newer {
        boolean standsFor(Letter letter, LetterSource.Record source);
    }

    RetryRule(Newer newer) {
        this.newer = newer;
    }

    Verdict of(Letter letter) {
        LetterSource source = letter.source();
        if (source instanceof LetterSource.Document document) {
            return new Verdict.Refuse("this is a document that is no feed, and " + document.address()
                    + " is asked for the next by itself; 'dead-letters show " + letter.id()
                    + " --raw > FILE' and 'feeds parse FILE' show what would be read of it now");
        }
        if (source instanceof LetterSource.CorpusPiece piece) {
            return new Verdict.Refuse(
                    "this is a piece of a corpus: mend " + piece.where()
                            + " and put the file into the archive again with 'replay FILE --into live', which passes over what is there");
        }
        return letter.error(LetterSize.CUT)
                .<Verdict>map(length -> new Verdict.Refuse(
                        "it was " + length + " bytes long, and only the first are here: whoever wrote it on "
                                + source.place() + " has it"))
                .orElseGet(() -> ofRecord(letter, (LetterSource.Record) source));
    }

    private Verdict ofRecord(Letter letter, LetterSource.Record source) {
        String name = source.bare();
        if (name.equals(Topics.ARTICLES.name())) {
            return new Verdict.Send(source.topic(), source.partition());
        }
        if (name.equals(Topics.STORIES.name()) || name.equals(Topics.FEEDS.name())) {
            return stillLast(letter, source)
                    .<Verdict>map(Verdict.Refuse::new)
                    .orElseGet(() -> new Verdict.Send(source.topic(), source.partition()));
        }
        if (Topics.isAlerts(name)) {
            return new Verdict.Refuse("this is an alert that was not pushed (" + letter.message()
                    + "), and every subscriber of " + source.topic() + " has it: to push it again, stop the endpoint's"
                    + " process and set its group back to offset " + source.offset() + " of partition "
                    + source.partition() + " with 'kafka-consumer-groups --reset-offsets'");
        }
        return new Verdict.Refuse("nothing but the pipeline itself writes to " + source.topic()
                + ": to have its articles judged again, 'replay kafka:articles --into live'");
    }

    private Optional<String> stillLast(Letter letter, LetterSource.Record source) {
        if (letter.key() == null || source.offset() < 0) {
            return Optional.of("it is not noted where it stood, so what is newer on " + source.topic()
                    + " could be lost: write it anew (feeds with 'feeds import')");
        }
        return newer.standsFor(letter, source)
                ? Optional.of("a newer record of its key stands on " + source.topic() + ", which it would replace")
                : Optional.empty();
    }
}
