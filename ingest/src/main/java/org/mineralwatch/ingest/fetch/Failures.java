package org.mineralwatch.ingest.fetch;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;

/** Names what goes wrong on the way. */
final class Failures {
    private static final int MESSAGE_LENGTH = 300;

    private Failures() {}

    static Failed of(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return new Failed(kind(e), PlainText.line(message, MESSAGE_LENGTH));
    }

    private static Kind kind(Exception e) {
        if (e instanceof PublicAddresses.Refused) {
            return Kind.REFUSED_ADDRESS;
        } else if (e instanceof Body.TooLarge) {
            return Kind.TOO_LARGE;
        } else if (e instanceof UnknownHostException) {
            return Kind.DNS;
        } else if (e instanceof SSLException) {
            return Kind.TLS;
        } else if (e instanceof InterruptedIOException) {
            return Kind.TIMEOUT;
        }
        return brokenOff(e) ? Kind.TRUNCATED : e instanceof SocketException ? Kind.CONNECT : Kind.BROKEN_ANSWER;
    }

    private static boolean brokenOff(Exception e) {
        return e instanceof ConnectionClosedException
                || e instanceof TruncatedChunkException
                || e instanceof EOFException;
    }
}
