package org.mineralwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and refuses every address that is not public, before anything connects to it: so neither a feed list, nor a
 * redirect, nor a name that changes its address between two looks can reach inside the network.
 */
final class PublicAddresses implements DnsResolver, AutoCloseable {
    private final boolean allowPrivate;
    private final Set<String> allowedHosts;
    private final Lookups lookups;

    PublicAddresses(FetchSettings settings) {
        this.allowPrivate = settings.allowPrivate();
        this.allowedHosts = settings.allowedHosts();
        this.lookups = new Lookups(settings.connections(), settings.connect());
    }

    /** A host has an address that must not be asked. */
    static final class Refused extends UnknownHostException {
        Refused(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookups.resolve(host);
        if (!allowPrivate && !allowedHosts.contains(host)) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new Refused(host + " has the address " + address.getHostAddress() + ", which is not public");
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.close();
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] b = address.getAddress();
        return !special && (b.length == 4 ? publicV4(b[0] & 0xFF, b[1] & 0xFF) : publicV6(b));
    }

    private static boolean publicV4(int first, int second) {
        boolean sharedByCarriers = first == 100 && (second & 0xC0) == 64;
        return first != 0 && first < 240 && !sharedByCarriers && !(first == 198 && (second & 0xFE) == 18);
    }

    /** Unique local addresses, and those that wrap a version 4 address (mapped ones arrive as version 4), are inside. */
    private static boolean publicV6(byte[] b) {
        boolean uniqueLocal = (b[0] & 0xFE) == 0xFC;
        boolean compatible = startsWith(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        boolean translated = startsWith(b, 0, 0x64, 0xFF, 0x9B);
        boolean sixToFour = startsWith(b, 0x20, 0x02) || startsWith(b, 0x20, 0x01, 0, 0);
        return !uniqueLocal && !compatible && !translated && !sixToFour;
    }

    private static boolean startsWith(byte[] b, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((b[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
