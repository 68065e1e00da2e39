package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * How a feed stands, for its operator.
 *
 * @param feed what the operator wants
 * @param state what its poller remembers
 * @param remark what there is to say first
 */
public record FeedReport(FeedDefinition feed, FeedState state, Remark remark) {
    /** The worst that can be said of a feed, worst first. */
    public enum Remark {
        /** Its books do not balance: a fault of ours. */
        UNBALANCED,
        /** Its server said that it is gone for good; it is not asked any more. */
        GONE,
        /** Its last poll failed. */
        FAILING,
        /** It is quieter than its own habit. */
        SILENT,
        /** It is asked at another address than the list gives. */
        MOVED,
        /** The operator lets it rest. */
        PAUSED,
        /** It was not polled yet. */
        NEW,
        /** Nothing. */
        GOOD
    }

    /** How a feed stands at a time. */
    public static FeedReport of(FeedDefinition feed, FeedState state, Instant now) {
        return new FeedReport(feed, state, remark(feed, state, now));
    }

    private static Remark remark(FeedDefinition feed, FeedState state, Instant now) {
        if (!state.balances()) {
            return Remark.UNBALANCED;
        }
        if (feed.paused()) {
            return Remark.PAUSED;
        }
        if (state.polls().lastPoll() == null) {
            return Remark.NEW;
        }
        if (state.polls().failures() > 0) {
            return Schedule.NEVER.equals(state.polls().nextPoll()) ? Remark.GONE : Remark.FAILING;
        }
        if (Habit.silent(state, now)) {
            return Remark.SILENT;
        }
        return state.moved().to() != null ? Remark.MOVED : Remark.GOOD;
    }

    /** How all feeds of a lane stand, in order of their addresses. */
    public static List<FeedReport> all(KafkaConnection kafka, Lane lane, Instant now) {
        Map<String, FeedDefinition> definitions = new TreeMap<>();
        Map<String, FeedState> states = new TreeMap<>();
        WholeTopic.read(kafka, lane.topic(Topics.FEEDS), record -> take(record, definitions, states));
        List<FeedReport> reports = new ArrayList<>();
        definitions.forEach((key, feed) -> reports.add(
                of(feed, states.getOrDefault(FeedState.keyOf(feed.address()), FeedState.unseen(feed.address())), now)));
        return reports;
    }

    private static void take(
            ConsumerRecord<String, byte[]> record,
            Map<String, FeedDefinition> definitions,
            Map<String, FeedState> states) {
        if (record.key() == null) {
            return;
        }
        definitions.remove(record.key());
        try {
            FeedRecord value = Topics.FEEDS.value().deserializer().deserialize(record.topic(), record.value());
            if (value instanceof FeedDefinition definition) {
                definitions.put(record.key(), definition);
            } else if (value instanceof FeedState state) {
                states.put(record.key(), state);
            }
        } catch (SerializationException e) {
            // its ingester has reported it; what cannot be read does not stand
            states.remove(record.key());
        }
    }
}
