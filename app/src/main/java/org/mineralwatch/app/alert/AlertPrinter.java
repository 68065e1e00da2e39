package org.mineralwatch.app.alert;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topics;

/** Prints alerts: a readable line each for people, or the record's own JSON for programs. */
public final class AlertPrinter implements Consumer<ConsumerRecord<String, byte[]>> {
    private final PrintStream out;
    private final boolean json;

    public AlertPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        out.println(json ? new String(record.value(), StandardCharsets.UTF_8) : readable(record));
        out.flush();
    }

    private static String readable(ConsumerRecord<String, byte[]> record) {
        try {
            return line(Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return record.topic() + " offset " + record.offset() + " is no alert";
        }
    }

    /** One alert in one line: day, subject, severity, what happened, headline, outlet, address. */
    public static String line(Alert alert) {
        StoryArticle first =
                alert.articles().isEmpty() ? null : alert.articles().get(0);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s  %-10s  %-6s  %-9s  %s",
                alert.day(),
                alert.subject(),
                lower(alert.severity()),
                lower(alert.status()),
                printable(alert.headline())));
        if (first != null && first.outlet() != null) {
            line.append("  (").append(printable(first.outlet())).append(')');
        }
        if (first != null && first.url() != null) {
            line.append("  ").append(printable(first.url()));
        }
        return line.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Feeds are not trusted: a headline must not move the cursor. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
