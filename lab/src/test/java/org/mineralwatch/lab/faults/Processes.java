package org.mineralwatch.lab.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Faults of whole processes. */
final class Processes {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Processes() {}

    /** Chooses one of several processes. */
    interface Choice {
        Program of(Site site, Random random);
    }

    static Fault.Infliction killed(Choice choice) {
        return (site, random) -> {
            Program program = choice.of(site, random);
            program.kill();
            return program::start;
        };
    }

    static Fault.Infliction stopped(Choice choice) {
        return (site, random) -> {
            Program program = choice.of(site, random);
            program.stand();
            return program::goOn;
        };
    }

    /** One broker at a time: what two of three cannot do is no fault of ours. */
    static Fault.Infliction brokerKilled(Choice choice) {
        return oneBrokerAtATime(killed(choice));
    }

    static Fault.Infliction brokerStopped(Choice choice) {
        return oneBrokerAtATime(stopped(choice));
    }

    static Fault.Infliction oneBrokerAtATime(Fault.Infliction infliction) {
        return (site, random) -> {
            awaitWhole(site);
            return infliction.begin(site, random);
        };
    }

    static Program ingester(Site site, Random random) {
        return site.ingester().program();
    }

    static Program sink(Site site, Random random) {
        return site.sink().program();
    }

    static Program someProcessor(Site site, Random random) {
        return one(site.processors(), random).program();
    }

    static Program someBroker(Site site, Random random) {
        return one(site.cluster().brokers(), random);
    }

    static Program controller(Site site, Random random) {
        return site.cluster().controller();
    }

    static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    static Runnable restartRooms(Site site, Random random) {
        site.rooms().forEach(room -> {
            room.program().terminate();
            room.program().start();
            Site.awaitReady(room);
        });
        return () -> {};
    }

    static Runnable restartBrokers(Site site, Random random) {
        for (Program broker : site.cluster().brokers()) {
            awaitWhole(site);
            broker.terminate();
            broker.start();
        }
        return () -> awaitWhole(site);
    }

    static void awaitWhole(Site site) {
        await("all replicas of all partitions")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(site.cluster()::whole);
    }
}
