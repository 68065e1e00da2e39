package org.mineralwatch.sink.push.room;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Pulses;
import org.mineralwatch.service.Refusal;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.Turns;
import org.mineralwatch.sink.push.deliver.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes live alerts to one endpoint. It takes no lane, for there is one only whose alerts people are notified of. Its consumer group
 * is the endpoint's: several processes share the work, and what waits shows as the group's lag.
 */
public final class PushRoom implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(PushRoom.class);
    private static final String SESSION_TIMEOUT = "session.timeout.ms";

    /** After so long without a sign of life a process's subjects go to the others, unless the operator says otherwise. */
    private static final int SESSION_MILLIS = 15_000;

    /** Until the topic of a new subject is seen. */
    private static final int NEW_SUBJECT_MILLIS = 2_000;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** An attempt may take a minute, and so may each thing that Kafka is asked for. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final KafkaConnection kafka;
    private final String instanceId;
    private final Endpoint endpoint;
    private final PushCounts counts;
    private final Attempts attempts;
    private final Clock clock = Clock.systemUTC();
    private final Ending ending = new Ending();
    private final Turns turns = new Turns(LONGEST_TURN);
    private final Thread thread;
    private volatile Health health = new Health.Waiting("not started");

    /**
     * @param kafka the cluster
     * @param instanceId tells this process from others that share the work
     * @param endpoint where to push
     */
    public PushRoom(KafkaConnection kafka, String instanceId, Endpoint endpoint, Metrics metrics) {
        this.kafka = kafka;
        this.instanceId = instanceId;
        this.endpoint = endpoint;
        this.counts = new PushCounts(metrics, endpoint.name());
        this.attempts = new Attempts(
                endpoint.name(),
                Backoff.USUAL,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
        this.thread = new Thread(this::work, name());
    }

    @Override
    public String name() {
        return "push-" + endpoint.name();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        Health now = health;
        Optional<String> trouble = attempts.trouble();
        return turns.of(
                trouble.isPresent() && now instanceof Health.Ready
                        ? new Health.Waiting(endpoint.deliverer().place() + " takes nothing: " + trouble.get())
                        : now);
    }

    private void work() {
        boolean again = true;
        while (again) {
            turns.next();
            try (Consumer<String, byte[]> consumer = kafka.consumer(settings());
                    DeadLetterTopic letters =
                            new DeadLetterTopic(() -> kafka.producer(Lane.LIVE.group(name()) + "-" + instanceId))) {
                deliver(consumer, new Delivery(endpoint, consumer, letters, counts, attempts, clock));
                again = false;
            } catch (InterruptedException | InterruptException e) {
                again = false;
            } catch (KafkaException e) {
                again = !ending.within(Duration.ZERO) && retry(e);
            } catch (RuntimeException | Error e) {
                LOG.error("{} cannot go on: {}", name(), e.getMessage(), e);
                health = new Health.Failed(e.toString());
                again = false;
            }
        }
    }

    private void deliver(Consumer<String, byte[]> consumer, Delivery delivery) throws InterruptedException {
        health = new Health.Waiting("joining its group");
        Membership membership = new Membership(consumer, delivery);
        Pulses heartbeats = Pulses.heartbeats(System::nanoTime);
        membership.begin();
        while (!ending.within(Duration.ZERO)) {
            turns.next();
            delivery.step();
            if (membership.joined()) {
                health = heartbeats.stopped(consumer.metrics().values()).isPresent()
                        ? Health.Waiting.forGroup()
                        : new Health.Ready("pushing " + delivery.partitions() + " subjects to "
                                + endpoint.deliverer().place());
            }
        }
    }

    /**
     * The membership is not static: a static one that comes back within its session keeps the share that it had, and would never
     * be given the topic of a subject that came meanwhile.
     */
    private Map<String, Object> settings() {
        return Map.of(
                "group.id",
                Lane.LIVE.group(name()),
                "client.id",
                name() + "-" + instanceId,
                SESSION_TIMEOUT,
                kafka.properties().getOrDefault(SESSION_TIMEOUT, SESSION_MILLIS),
                // the usual one gives all topics of one partition to one member
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName(),
                "metadata.max.age.ms",
                NEW_SUBJECT_MILLIS,
                "max.poll.records",
                50);
    }

    private boolean retry(KafkaException cause) {
        Optional<String> refusal = Refusal.of(cause, kafka.user());
        if (refusal.isPresent()) {
            LOG.error("{} ends: {}", name(), refusal.get());
            health = new Health.Refused(refusal.get());
            return false;
        }
        LOG.warn("{} pauses for {} s: {}", name(), RETRY.toSeconds(), cause.toString());
        health = new Health.Waiting("paused: " + cause.getMessage());
        return !ending.within(RETRY);
    }

    /** An attempt under way is broken off when it takes long; it is made again by the next life. */
    @Override
    public void close() {
        ending.of(thread, PATIENCE);
        if (thread.isAlive()) {
            thread.interrupt();
            ending.of(thread, PATIENCE);
        }
    }
}
