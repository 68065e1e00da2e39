package org.mineralwatch.ingest.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * The bounds of a fetch.
 *
 * @param connect until a connection stands
 * @param headers from asking until all headers are there, connecting included; then between any two bytes of the body
 * @param whole for everything, redirects and body included
 * @param bodyBytes of a body after decompression
 * @param hops redirects that are followed
 * @param connections that may be open at once, one to a server
 * @param userAgent who we say we are, with an address where a person learns more
 * @param allowPrivate whether addresses that are not public may be asked: an operator's choice for a closed network
 * @param allowedHosts hosts that may be asked whatever their address and port
 */
public record FetchSettings(
        Duration connect,
        Duration headers,
        Duration whole,
        int bodyBytes,
        int hops,
        int connections,
        String userAgent,
        boolean allowPrivate,
        Set<String> allowedHosts) {
    public static final FetchSettings DEFAULTS = new FetchSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            15 << 20,
            10,
            16,
            "Mineralwatch/0.1 (+https://mineralwatch.example/bot)",
            false,
            Set.of());

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** The same with other deadlines. */
    public FetchSettings within(Duration connect, Duration headers, Duration whole) {
        return new FetchSettings(
                connect, headers, whole, bodyBytes, hops, connections, userAgent, allowPrivate, allowedHosts);
    }

    /** The same for a closed network, where every address may be asked. */
    public FetchSettings allowingPrivate(boolean allowed) {
        return new FetchSettings(
                connect, headers, whole, bodyBytes, hops, connections, userAgent, allowed, allowedHosts);
    }

    /** The same, and these hosts may be asked whatever their address and port. */
    public FetchSettings allowingHosts(Set<String> hosts) {
        return new FetchSettings(connect, headers, whole, bodyBytes, hops, connections, userAgent, allowPrivate, hosts);
    }

    /** The same with another number of connections. */
    public FetchSettings connections(int most) {
        return new FetchSettings(connect, headers, whole, bodyBytes, hops, most, userAgent, allowPrivate, allowedHosts);
    }

    /** The same under another name. */
    public FetchSettings userAgent(String name) {
        return new FetchSettings(
                connect, headers, whole, bodyBytes, hops, connections, name, allowPrivate, allowedHosts);
    }
}
