package org.mineralwatch.app.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.mineralwatch.app.alert.AlertPrinter;
import org.mineralwatch.app.alert.AlertReader;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "subscribe",
        mixinStandardHelpOptions = true,
        description = "Prints alerts as they come, of all subjects (new ones included) or of those named.")
public final class SubscribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBJECT", description = "Such as rare-earth; none for all.")
    private Set<String> subjects = new LinkedHashSet<>();

    @Option(names = "--from-beginning", description = "Also the alerts that are there already.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line instead of readable lines.")
    private boolean json;

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection connection = kafka.orLocal();
        tellWhatIsNotThere(connection);
        AlertReader reader = new AlertReader(connection, Lane.LIVE, subjects, fromBeginning);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        AlertPrinter printer = new AlertPrinter(out, json);
        reader.read(record -> {
            printer.accept(record);
            if (out.checkError()) { // the reader of our pipe has gone
                reader.end();
            }
        });
        return 0;
    }

    /** A subject may be new and its topic still to come, or mistyped: the reader waits, and says so. */
    private void tellWhatIsNotThere(KafkaConnection connection) throws InterruptedException {
        try (Admin admin = connection.admin()) {
            KafkaConnection.awaitAnswer(admin);
            Set<String> topics = admin.listTopics().names().get();
            for (String subject : subjects) {
                if (!topics.contains(Lane.LIVE.topic(Topics.alerts(subject)))) {
                    System.err.println(
                            "there is no topic " + Lane.LIVE.topic(Topics.alerts(subject)) + " yet; waiting for it");
                }
            }
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the topics cannot be listed: " + e.getCause().getMessage());
        }
    }
}
