package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralwatch.app.feeds.FeedLine;
import org.mineralwatch.app.feeds.FeedTable;
import org.mineralwatch.ingest.FeedRecords;
import org.mineralwatch.ingest.FeedReport;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.KafkaConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how every feed stands: polls, news, failures, and its books of today and of all time.",
            "Exit code 1 when the books of a feed do not balance."
        })
final class FeedsStatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object a line, with the books of each of the last days.")
    private boolean json;

    @Option(names = "--troubled", description = "Only feeds of which there is something to say.")
    private boolean troubled;

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws IOException {
        KafkaConnection connection = kafka.orLocal();
        FeedsCommand.requireTopic(connection);
        Instant now = Clock.systemUTC().instant();
        List<FeedReport> all = FeedReport.all(FeedRecords.all(connection, Lane.LIVE), now);
        List<FeedReport> shown = all.stream()
                .filter(report -> !troubled || report.remark() != FeedReport.Remark.GOOD)
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            for (FeedReport report : shown) {
                out.println(Json.MAPPER.writeValueAsString(FeedLine.of(report)));
            }
        } else {
            FeedTable.lines(shown, now).forEach(out::println);
            System.err.println(FeedTable.summary(all));
        }
        return all.stream().anyMatch(report -> report.remark() == FeedReport.Remark.UNBALANCED) ? 1 : 0;
    }
}
