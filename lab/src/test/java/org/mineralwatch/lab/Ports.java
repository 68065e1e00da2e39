package org.mineralwatch.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of this machine, from below those that the system gives to clients: a client that knocks at a closed port may be
 * given that very port as its own, and the server that should come back there finds it taken.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {}

    public static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
