package org.mineralwatch.lab.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can go wrong, one kind a constant: each is inflicted for a while on a {@link Site} under load. */
enum Fault {
    INGESTER_KILLED("kill -9 of the ingester", Processes.killed(Processes::ingester)),
    PROCESSOR_KILLED("kill -9 of a processor", Processes.killed(Processes::someProcessor)),
    SINK_KILLED("kill -9 of the sink", Processes.killed(Processes::sink)),
    BROKER_KILLED("kill -9 of a broker", Processes.brokerKilled(Processes::someBroker)),
    CONTROLLER_KILLED("kill -9 of the leading controller", Processes.brokerKilled(Processes::controller)),
    INGESTER_STOPPED("SIGSTOP of the ingester", Processes.stopped(Processes::ingester)),
    PROCESSOR_STOPPED("SIGSTOP of a processor", Processes.stopped(Processes::someProcessor)),
    SINK_STOPPED("SIGSTOP of the sink", Processes.stopped(Processes::sink)),
    BROKER_STOPPED("SIGSTOP of a broker", Processes.brokerStopped(Processes::someBroker)),
    CONTROLLER_STOPPED("SIGSTOP of the leading controller", Processes.brokerStopped(Processes::controller)),
    ROOMS_RESTARTED("rolling restart of the rooms", Processes::restartRooms),
    BROKERS_RESTARTED("rolling restart of the brokers", Processes::restartBrokers),
    NETWORK_LOST("no packet passes between two hosts", Lines::lost),
    BROKERS_PARTED("no packet passes between two brokers", Lines::brokersParted),
    NETWORK_LOSSY("a third of the packets between two hosts are lost", Lines::lossy),
    NETWORK_SLOW("a host has a line of 500 kbit/s", Lines::slow),
    CLOCK_FORWARD("the clock of a room jumps days ahead", Disturbances::clockForward),
    CLOCK_BACK("the clock of a room jumps days back", Disturbances::clockBack),
    POISON("records that are none on every topic", Disturbances::poison),
    RULES_BROKEN("a rule set that cannot be used is published", Disturbances::brokenRules),
    STATE_LOST("the state folder of a processor is deleted while it is down", Disturbances::stateLost),
    TWO_OF_ONE_ID("a second process with the identity of a processor", Disturbances::twoOfOneId),
    DISK_FULL_SINK("the disk of the sink is full", Disks::sinkFull),
    DISK_FULL_PROCESSOR("the disk of a processor is full", Disks::processorFull),
    DISK_FULL_BROKER("the disk of a broker is full", Disks::brokerFull);

    /** How a fault comes and goes. */
    interface Infliction {
        /**
         * Begins.
         *
         * @return what ends it
         */
        Runnable begin(Site site, Random random);
    }

    private final String words;
    private final Infliction infliction;

    Fault(String words, Infliction infliction) {
        this.words = words;
        this.infliction = infliction;
    }

    /** All, or those that {@code -Dfaults} names. */
    static List<Fault> chosen() {
        String some = System.getProperty("faults");
        return some == null
                ? List.of(values())
                : Arrays.stream(some.split(",")).map(Fault::valueOf).toList();
    }

    Runnable begin(Site site, Random random) {
        return infliction.begin(site, random);
    }

    @Override
    public String toString() {
        return words;
    }
}
