package org.mineralwatch.app.log;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** What a long-running process tells the person who started it: plain lines, or events where the log is JSON. */
public final class Notice {
    static final String LOGGER = "mineralwatch";
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private Notice() {}

    public static void say(String text) {
        say(text, Map.of());
    }

    /**
     * Says something that programs want in parts.
     *
     * @param facts its parts by name, which only JSON shows
     */
    public static void say(String text, Map<String, Object> facts) {
        LoggingEventBuilder event = LOG.atInfo().setMessage(text);
        for (Map.Entry<String, Object> fact : new TreeMap<>(facts).entrySet()) {
            event = event.addKeyValue(fact.getKey(), fact.getValue());
        }
        event.log();
    }
}
