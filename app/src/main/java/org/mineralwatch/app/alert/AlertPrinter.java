package org.mineralwatch.app.alert;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.app.output.Printable;
import org.mineralwatch.app.output.Style;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.sink.read.AlertFilter;

/** Prints the alerts that are wanted: a readable line each for people, or the record's own JSON for programs. */
public final class AlertPrinter implements Consumer<ConsumerRecord<String, byte[]>> {
    private final PrintStream out;
    private final Form form;
    private final AlertFilter filter;

    /** How alerts are printed. */
    public enum Form {
        LINES,
        COLOURED_LINES,
        JSON
    }

    /** Prints to a stream, which is asked to show each alert at once. */
    public AlertPrinter(PrintStream out, Form form, AlertFilter filter) {
        this.out = out;
        this.form = form;
        this.filter = filter;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        Optional<Alert> alert = alert(record);
        if (alert.isEmpty()) {
            System.err.println(record.topic() + " offset " + record.offset() + " is no alert and is passed over");
        } else if (filter.test(alert.get())) {
            out.println(
                    form == Form.JSON
                            ? new String(record.value(), StandardCharsets.UTF_8)
                            : line(alert.get(), form == Form.COLOURED_LINES));
            out.flush();
        }
    }

    private static Optional<Alert> alert(ConsumerRecord<String, byte[]> record) {
        try {
            Alert alert = Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value());
            return Optional.ofNullable(alert).filter(Alert::whole);
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    /** One alert in one line: day, subject, severity, what happened, headline, outlet, address. */
    public static String line(Alert alert) {
        return line(alert, false);
    }

    static String line(Alert alert, boolean colours) {
        StoryArticle first =
                alert.articles().isEmpty() ? null : alert.articles().get(0);
        StringBuilder line = new StringBuilder();
        line.append(padded(alert.day(), 10)).append(padded(alert.subject(), 10));
        line.append(styled(padded(lower(alert.severity()), 6), of(alert), colours));
        line.append(padded(lower(alert.status()), 9));
        line.append(styled(Printable.line(alert.headline()), alert.standing() ? Style.BOLD : Style.FAINT, colours));
        if (alert.origins() > 1) {
            line.append("  ").append(alert.origins()).append(" origins");
        }
        if (first != null && first.outlet() != null) {
            line.append("  (").append(Printable.line(first.outlet())).append(')');
        }
        if (first != null && first.url() != null) {
            line.append("  ").append(styled(Printable.line(first.url()), Style.FAINT, colours));
        }
        return line.toString();
    }

    private static Style of(Alert alert) {
        return switch (alert.severity()) {
            case HIGH -> Style.RED;
            case MEDIUM -> Style.YELLOW;
            case LOW -> Style.PLAIN;
        };
    }

    private static String styled(String text, Style style, boolean colours) {
        return colours ? style.on(text) : text;
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s  ", text);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
