package org.mineralwatch.sink.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Story;
import org.mineralwatch.sink.alert.AlertPolicy;

/** Asks the policy what each story means for its alert, remembers the answer and hands it on as a CloudEvent. */
final class AlertProcessor extends ContextualProcessor<String, Story, String, Alert> {
    static final String STORE = "alerts";

    private final SinkTopology.AlertCounter counter;
    private KeyValueStore<String, Alert> last;

    AlertProcessor(SinkTopology.AlertCounter counter) {
        this.counter = counter;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        super.init(context);
        last = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Story> record) {
        Story story = record.value();
        if (story == null) {
            return;
        }
        String id = Alert.idOf(story);
        AlertPolicy.next(last.get(id), story).ifPresent(alert -> {
            last.put(id, alert);
            Alert event = Mark.BACKFILL.on(record.headers()) ? alert.backfilled() : alert;
            context()
                    .forward(
                            new Record<>(id, event, record.timestamp(), CloudEvent.headers(event, record.timestamp())));
            counter.count(event);
        });
    }
}
