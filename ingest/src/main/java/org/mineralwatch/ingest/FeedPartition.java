package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.mineralwatch.news.CanonicalAddress;

/** Where a feed's records stand in the topic {@code feeds}: all feeds of one host together, so that one owner paces the host. */
public final class FeedPartition {
    private FeedPartition() {}

    /** The partition of a feed, by its address. */
    public static int of(String address, int partitions) {
        byte[] host = CanonicalAddress.hostOf(address).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(host)) % partitions;
    }
}
