package org.mineralwatch.lab.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What a site looks like at which something does not come through: health and threads of the rooms, transactions of the cluster. */
final class PostMortem {
    private PostMortem() {}

    /** Writes {@code post-mortem.txt} and a dump of each room's threads beside the logs. */
    static void of(Site site) {
        Path logs = site.folder().resolve("logs");
        StringBuilder found = new StringBuilder();
        site.rooms()
                .forEach(room -> found.append(room.name())
                        .append(": ")
                        .append(room.told("/health/ready"))
                        .append('\n'));
        site.programs().forEach(program -> write(logs.resolve(program.name() + "-threads.txt"), program.threads()));
        try (Admin admin = site.cluster().kafka().admin()) {
            transactions(admin, found);
            open(admin, found);
        } catch (ExecutionException e) {
            found.append(e.getCause()).append('\n');
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        write(logs.resolve("post-mortem.txt"), found.toString());
        System.out.println("post mortem, in " + logs + ":\n" + found);
    }

    private static void transactions(Admin admin, StringBuilder found) throws ExecutionException, InterruptedException {
        for (TransactionListing listing : admin.listTransactions().all().get()) {
            found.append(listing.transactionalId())
                    .append(": ")
                    .append(admin.describeTransactions(List.of(listing.transactionalId()))
                            .description(listing.transactionalId())
                            .get())
                    .append('\n');
        }
    }

    /** Partitions of which readers of committed records do not see the end. */
    private static void open(Admin admin, StringBuilder found) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> all =
                admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                admin.listOffsets(all).all().get();
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> committed = admin.listOffsets(
                        all, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        for (TopicPartition partition : all.keySet()) {
            long end = ends.get(partition).offset();
            long stable = committed.get(partition).offset();
            if (stable < end) {
                found.append(partition)
                        .append(" is committed to ")
                        .append(stable)
                        .append(" of ")
                        .append(end)
                        .append(", open for ")
                        .append(producers(admin, partition))
                        .append('\n');
            }
        }
    }

    private static String producers(Admin admin, TopicPartition partition)
            throws ExecutionException, InterruptedException {
        Stream<ProducerState> producers =
                admin.describeProducers(List.of(partition)).partitionResult(partition).get().activeProducers().stream();
        return producers
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .map(ProducerState::toString)
                .collect(Collectors.joining(", "));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            System.out.println(file + " cannot be written: " + e);
        }
    }
}
