package org.mineralwatch.lab.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * A host of a {@link Network}: a network namespace with one address, in which programs are started.
 *
 * @param name of the namespace
 * @param address IPv4
 */
record Host(String name, String address) {
    /** The command line that runs another one here. */
    List<String> running(List<String> line) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(line);
        return all;
    }
}
