package org.mineralwatch.lab.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Faults of the network between hosts. */
final class Lines {
    private static final double LOSSY = 0.33;
    private static final int SLOW_KILOBITS = 500;

    private Lines() {}

    /** Between a room and a broker. */
    static Runnable lost(Site site, Random random) {
        site.network().lose(someRoom(site, random), someBroker(site, random), 1);
        return site.network()::heal;
    }

    static Runnable brokersParted(Site site, Random random) {
        Processes.awaitWhole(site);
        List<Program> brokers = site.cluster().brokers();
        int first = random.nextInt(brokers.size());
        Host other = brokers.get((first + 1) % brokers.size()).host();
        site.network().lose(brokers.get(first).host(), other, 1);
        return site.network()::heal;
    }

    /** Between a room and every broker. */
    static Runnable lossy(Site site, Random random) {
        Host room = someRoom(site, random);
        site.cluster().brokers().forEach(broker -> site.network().lose(room, broker.host(), LOSSY));
        return site.network()::heal;
    }

    static Runnable slow(Site site, Random random) {
        List<Host> hosts = site.programs().map(Program::host).toList();
        site.network().slow(Processes.one(hosts, random), SLOW_KILOBITS);
        return site.network()::heal;
    }

    private static Host someRoom(Site site, Random random) {
        Stream<Host> rooms = site.rooms().map(RoomProcess::host);
        return Processes.one(rooms.toList(), random);
    }

    private static Host someBroker(Site site, Random random) {
        return Processes.someBroker(site, random).host();
    }
}
