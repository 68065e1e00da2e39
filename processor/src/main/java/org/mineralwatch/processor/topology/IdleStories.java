package org.mineralwatch.processor.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.processor.story.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers when each article of a task came or changed, by the wall clock and in a store of its own that nothing judges by, and
 * finds the stories of which all articles are idle. Articles are named by their keys in the stores.
 */
final class IdleStories {
    /** When each article came or changed last, in milliseconds since 1970. */
    static final String STORE = "story-arrivals";

    private static final Logger LOG = LoggerFactory.getLogger(IdleStories.class);

    private final Purge purge;
    private final KeyValueStore<String, Long> arrivals;
    private final Slices<Telling> slices;
    private final Set<String> purged = new HashSet<>();
    private int stories;

    /** The stories as the task has them. */
    interface Told {
        /** Whether an entry is an article at all. */
        boolean knows(KeyValue<String, Telling> entry);

        /** The articles of the story that an article tells. */
        List<String> story(String article);

        /** Purges a story, given its articles. */
        void purge(List<String> story);
    }

    /** @param kept what the task keeps of each article */
    IdleStories(Purge purge, KeyValueStore<String, Long> arrivals, KeyValueStore<String, Telling> kept) {
        this.purge = purge;
        this.arrivals = arrivals;
        this.slices = new Slices<>(kept, purge.slice());
    }

    void came(String article, long now) {
        arrivals.put(article, now);
    }

    void left(String article) {
        arrivals.delete(article);
    }

    /** Looks at the next slice of articles, and purges what is idle. */
    void look(Told told, long now) {
        stories = 0;
        purged.clear();
        slices.next(entry -> told.knows(entry) ? 1 + look(told, entry.key, now) : 1);
        if (stories > 0) {
            LOG.info(
                    "purged {} stories of {} articles that were idle for more than {}; their alerts stand",
                    stories,
                    purged.size(),
                    purge.inWords());
        }
    }

    /** Looks at an article and, when it is idle, at others of its story until one is not; returns at how many others. */
    private int look(Told told, String article, long now) {
        if (purged.contains(article) || !isIdle(article, now)) {
            return 0;
        }
        List<String> story = told.story(article);
        for (int i = story.size() - 1; i >= 0; i--) { // the last is the likeliest to be new
            if (!isIdle(story.get(i), now)) {
                return story.size() - i;
            }
        }
        told.purge(story);
        story.forEach(arrivals::delete);
        purged.addAll(story);
        stories++;
        return story.size();
    }

    /** An article that was kept before arrivals were is idle from now on. */
    private boolean isIdle(String article, long now) {
        Long since = arrivals.get(article);
        if (since == null) {
            arrivals.put(article, now);
        }
        return since != null && purge.isIdle(since, now);
    }
}
