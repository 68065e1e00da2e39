package org.mineralwatch.lab.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * Hosts of our own on this machine: network namespaces on one switch, between any two of which packets can be lost. The switch has
 * a namespace of its own, too, so that no firewall rule of this machine concerns what passes it. Needs root, {@code ip}, {@code tc} and
 * {@code iptables}.
 */
final class Network implements AutoCloseable {
    private static final String PREFIX = "mwlab-";
    private static final String SWITCH = PREFIX + "switch";
    private static final String SUBNET = "10.77.0.";
    private static final String GATE = "mwlab0";

    /** Where programs outside the namespaces are reached from within. */
    static final String OUTSIDE = SUBNET + 1;

    private final List<Host> hosts = new ArrayList<>();

    Network() {
        remove();
        Shell.run("ip netns add " + SWITCH);
        inside(SWITCH, "ip link set lo up");
        inside(SWITCH, "ip link add br0 type bridge");
        inside(SWITCH, "ip link set br0 up");
        Shell.run("ip link add " + GATE + " type veth peer name gate netns " + SWITCH);
        plug("gate");
        Shell.run("ip addr add " + OUTSIDE + "/24 dev " + GATE);
        Shell.run("ip link set " + GATE + " up");
    }

    /** Why there can be no such network here, or null. */
    static String missing() {
        if (!Shell.run("id -u").strip().equals("0")) {
            return "network namespaces need root";
        }
        for (String tool : List.of("ip -V", "tc -V", "iptables -V")) {
            if (!Shell.succeeds(tool)) {
                return "there is no '" + tool.split(" ")[0] + "' (packages iproute2, iptables)";
            }
        }
        return null;
    }

    /** Adds a host. */
    Host host(String name) {
        Host host = new Host(PREFIX + name, SUBNET + (hosts.size() + 11));
        String port = "p" + hosts.size();
        Shell.run("ip netns add " + host.name());
        Shell.run("ip link add " + port + " netns " + SWITCH + " type veth peer name eth0 netns " + host.name());
        plug(port);
        inside(host.name(), "ip link set lo up");
        inside(host.name(), "ip addr add " + host.address() + "/24 dev eth0");
        inside(host.name(), "ip link set eth0 up");
        hosts.add(host);
        return host;
    }

    /**
     * Loses packets between two hosts, both ways.
     *
     * @param share of the packets, up to 1 for all
     */
    void lose(Host one, Host other, double share) {
        String some = share < 1 ? " -m statistic --mode random --probability " + share : "";
        inside(one.name(), "iptables -A INPUT -s " + other.address() + some + " -j DROP");
        inside(one.name(), "iptables -A OUTPUT -d " + other.address() + some + " -j DROP");
    }

    /** Lets all that a host sends pass through a narrow line, where it queues. */
    void slow(Host host, int kilobits) {
        inside(host.name(), "tc qdisc add dev eth0 root tbf rate " + kilobits + "kbit burst 16kb latency 800ms");
    }

    /** Everything passes again. */
    void heal() {
        for (Host host : hosts) {
            inside(host.name(), "iptables -F");
            if (inside(host.name(), "tc qdisc show dev eth0").contains("tbf")) {
                inside(host.name(), "tc qdisc del dev eth0 root");
            }
        }
    }

    private void plug(String port) {
        inside(SWITCH, "ip link set " + port + " master br0");
        inside(SWITCH, "ip link set " + port + " up");
    }

    private static String inside(String namespace, String line) {
        return Shell.run("ip netns exec " + namespace + " " + line);
    }

    /** Also what an earlier life left that was killed. */
    private static void remove() {
        Shell.run("ip netns list")
                .lines()
                .map(line -> line.split(" ")[0])
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> Shell.run("ip netns del " + name));
        if (Shell.succeeds("ip link show " + GATE)) {
            Shell.run("ip link del " + GATE);
        }
    }

    @Override
    public void close() {
        remove();
    }
}
