package org.mineralwatch.ingest.fetch;

import java.util.Set;

/**
 * Which ports of a server may be asked: those of the web, and the free ones from 1024 up that belong to no other service. A redirect
 * must not make us speak to a mail or file server.
 */
final class Ports {
    /** Ports from 1024 up that browsers block too: the list "bad port" of the WHATWG Fetch standard, as of 2025. */
    private static final Set<Integer> OF_OTHERS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    private Ports() {}

    static boolean allowed(int port) {
        return port == 80 || port == 443 || port >= 1024 && !OF_OTHERS.contains(port);
    }
}
