package org.mineralwatch.app.command;

import java.net.InetSocketAddress;

/** Where to listen or to ask, as the command line takes it: {@code HOST:PORT}. */
final class HostPort {
    private HostPort() {}

    /** The address that an option names. */
    static InetSocketAddress parse(String option, String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (RuntimeException e) {
            throw new WrongUse(option + " takes HOST:PORT, such as 127.0.0.1:8090, not '" + text + "'");
        }
    }
}
