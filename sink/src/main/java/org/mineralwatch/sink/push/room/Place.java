package org.mineralwatch.sink.push.room;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.mineralwatch.sink.push.Tally;

/**
 * How far an endpoint is in a partition, as it is committed for its group: with the offset goes from where the hour's tally can be
 * counted again, so that a restart withholds the same events.
 *
 * @param next the next offset to decide of
 * @param from the first offset of the hour that is being counted
 * @param told how many withheld events of that hour a notice has told of
 */
record Place(long next, long from, int told) {
    private static final Pattern METADATA = Pattern.compile("hour from (\\d{1,18}), told (\\d{1,9})");

    static Place of(OffsetAndMetadata committed) {
        Matcher m = METADATA.matcher(committed.metadata());
        return m.matches()
                ? new Place(committed.offset(), Long.parseLong(m.group(1)), Integer.parseInt(m.group(2)))
                : new Place(committed.offset(), committed.offset(), 0);
    }

    static Place of(long next, Tally tally) {
        return new Place(next, tally.hour() == null ? next : tally.from(), tally.told());
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(next, "hour from " + from + ", told " + told);
    }
}
