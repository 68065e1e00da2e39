package org.mineralwatch.app.log;

import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an event of the log of everything that is written at once. */
final class LoggedErrors extends StringWriter {
    private static final Logger LOG = LoggerFactory.getLogger(Notice.LOGGER);

    @Override
    public void flush() {
        String said = getBuffer().toString().strip();
        getBuffer().setLength(0);
        if (!said.isEmpty()) {
            LOG.error("{}", said);
        }
    }
}
