package org.mineralwatch.processor.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.service.StateSerde;

/** The articles of each subject of a task in their stories, by the keys under which the store keeps them. */
final class Groupings {
    private static final char END_OF_SUBJECT = '/';

    private final Map<String, Grouping> bySubject = new HashMap<>();

    static String key(String subject, String id) {
        return subject + END_OF_SUBJECT + id;
    }

    static String subject(String key) {
        return key.substring(0, key.indexOf(END_OF_SUBJECT));
    }

    static String id(String key) {
        return key.substring(key.indexOf(END_OF_SUBJECT) + 1);
    }

    /** Whether an entry is one that was kept, and not what another hand put into the store. */
    static boolean isArticle(KeyValue<String, Telling> entry) {
        Telling telling = entry.value;
        return telling != null
                && telling.stands()
                && telling.profile() != null
                && entry.key.endsWith(END_OF_SUBJECT + telling.id());
    }

    /** The stories of a subject. */
    Grouping of(String subject) {
        return bySubject.computeIfAbsent(subject, key -> new Grouping());
    }

    /**
     * Does after the store what became of some of its entries.
     *
     * @param entries each key once; without a value where nothing is kept any more
     */
    void restore(Collection<KeyValue<String, Telling>> entries) {
        Map<String, List<Member>> members = new HashMap<>();
        for (KeyValue<String, Telling> entry : entries) {
            if (isArticle(entry)) {
                members.computeIfAbsent(subject(entry.key), subject -> new ArrayList<>())
                        .add(entry.value.member());
            } else {
                if (entry.value != null) {
                    StateSerde.passOver(GroupingStore.NAME, "nothing that was kept has the key '" + entry.key + "'");
                }
                remove(entry.key);
            }
        }
        members.forEach((subject, all) -> of(subject).putAll(all));
    }

    private void remove(String key) {
        Grouping grouping = key.indexOf(END_OF_SUBJECT) < 0 ? null : bySubject.get(subject(key));
        if (grouping != null) {
            grouping.remove(id(key));
        }
    }
}
