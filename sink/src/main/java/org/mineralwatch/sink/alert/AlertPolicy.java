package org.mineralwatch.sink.alert;

import java.util.List;
import java.util.Optional;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.Story;

/** Decides which event, if any, a story causes. No clock, no order of arrival: only the last alert and the story as it stands. */
public final class AlertPolicy {
    private AlertPolicy() {}

    /**
     * The event that a story causes.
     *
     * @param last the last event under the story's alert id, or null
     * @param story the story as it stands
     * @return the next event, or nothing when the subscriber knows all this already
     */
    public static Optional<Alert> next(Alert last, Story story) {
        boolean stood = last != null && last.standing();
        if (!story.stands()) {
            return stood ? Optional.of(ended(last, story)) : Optional.empty();
        }
        int version = last == null ? 1 : last.version() + 1;
        if (!story.rule().admits(story)) {
            return stood ? Optional.of(changed(last, story, Status.WITHDRAWN)) : Optional.empty();
        }
        if (!stood) {
            return Optional.of(event(story, version, Status.RAISED, List.of()));
        }
        boolean news =
                !event(story, last.version(), last.status(), last.changes()).equals(last);
        return news ? Optional.of(changed(last, story, Status.UPDATED)) : Optional.empty();
    }

    private static Alert changed(Alert last, Story story, Status status) {
        return event(story, last.version() + 1, status, Changes.of(last, story));
    }

    private static Alert event(Story story, int version, Status status, List<Alert.Change> changes) {
        return new Alert(
                Alert.idOf(story),
                version,
                status,
                story.subject(),
                story.rule().severity(story),
                story.headline(),
                story.countries(),
                story.minerals(),
                story.articles(),
                story.articleCount(),
                story.outlets(),
                story.origins(),
                story.evidence(),
                story.score(),
                story.ruleset(),
                story.firstPublished(),
                story.lastPublished(),
                null,
                changes,
                null);
    }

    /** Where another story goes on with what it told, it is merged into that. */
    private static Alert ended(Alert last, Story story) {
        boolean merged = story.into() != null;
        return new Alert(
                last.id(),
                last.version() + 1,
                merged ? Status.MERGED : Status.WITHDRAWN,
                last.subject(),
                last.severity(),
                last.headline(),
                last.countries(),
                last.minerals(),
                last.articles(),
                last.articleCount(),
                last.outlets(),
                last.origins(),
                last.evidence(),
                last.score(),
                last.ruleset(),
                last.firstPublished(),
                last.lastPublished(),
                merged ? Alert.idOf(story.into()) : null,
                List.of(),
                null);
    }
}
