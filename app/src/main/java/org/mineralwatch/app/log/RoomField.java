package org.mineralwatch.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.logstash.logback.composite.AbstractJsonProvider;
import org.mineralwatch.news.Lane;

/** The room that says something, under the name that health and metrics have for it; by its thread, else by its package. */
public final class RoomField extends AbstractJsonProvider<ILoggingEvent> {
    /** Threads of Kafka Streams begin with the id of their application. */
    private static final Pattern STREAMS = Pattern.compile(Pattern.quote(Lane.LIVE.prefix()) + "(processor|sink)\\b.*");

    private static final Pattern PACKAGE = Pattern.compile("org\\.mineralwatch\\.(ingest|processor|sink)\\..*");

    private static final Map<String, String> THREADS =
            Map.of("alert-files", "files", "atom-feeds", "atom", "watch-rules", "rules", "ingest", "ingest");

    @Override
    public void writeTo(JsonGenerator generator, ILoggingEvent event) throws IOException {
        Optional<String> room = room(event.getThreadName(), event.getLoggerName());
        if (room.isPresent()) {
            generator.writeStringField("room", room.get());
        }
    }

    static Optional<String> room(String thread, String logger) {
        if (thread.startsWith("push-")) {
            return Optional.of(thread);
        }
        Matcher streams = STREAMS.matcher(thread);
        if (streams.matches()) {
            return Optional.of(streams.group(1));
        }
        Matcher ours = PACKAGE.matcher(logger);
        return Optional.ofNullable(THREADS.get(thread))
                .or(() -> ours.matches() ? Optional.of(ours.group(1)) : Optional.empty());
    }
}
