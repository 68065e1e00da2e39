package org.mineralwatch.sink.topology;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.JsonSerde;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * From stories to alerts: {@code stories -> alert -> alerts.<subject>}. The one store holds the last alert of each id and is
 * committed in the transaction that carries the alert.
 */
public final class SinkTopology {
    private final Lane lane;
    private final AlertCounter counter;

    /**
     * @param lane whose topics are read and written
     * @param counter told of each event
     */
    public SinkTopology(Lane lane, AlertCounter counter) {
        this.lane = lane;
        this.counter = counter;
    }

    /** Told of each alert event, for metrics. */
    @FunctionalInterface
    public interface AlertCounter {
        void count(Alert event);
    }

    /** The topology under the room's final Streams settings. */
    public Topology build(Properties settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        JsonSerde<Alert> alerts = new JsonSerde<>(Alert.class);
        builder.addStateStore(Stores.keyValueStoreBuilder(
                // strict: an alert that cannot be read must not be told anew from its first version
                Stores.persistentKeyValueStore(AlertProcessor.STORE), Serdes.String(), new JsonSerde<>(Alert.class)));
        builder.stream(
                        lane.topic(Topics.STORIES),
                        Consumed.with(Serdes.String(), Topics.STORIES.value()).withName("read-stories"))
                .process(() -> new AlertProcessor(counter), Named.as("alert"), AlertProcessor.STORE)
                .to(
                        (id, alert, context) -> lane.topic(Topics.alerts(alert.subject())),
                        Produced.with(Serdes.String(), alerts).withName("write-alerts"));
        return builder.build(settings);
    }
}
