package org.mineralwatch.lab.polling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a script has the server say.
 *
 * @param status of HTTP
 * @param headers in their order, one character a byte
 * @param body sent whole, unless it is cut
 * @param sent bytes of the body that are really sent; fewer than there are cut it
 * @param rush what is sent after that without end, or null
 */
record Reply(int status, Map<String, String> headers, byte[] body, int sent, byte[] rush) {
    private static final byte[] NOTHING = {};

    static Reply of(int status) {
        return new Reply(status, Map.of(), NOTHING, 0, null);
    }

    static Reply feed(String document) {
        return of(200).body(document).with("Content-Type", "application/rss+xml");
    }

    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, sent, rush);
    }

    Reply body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Reply body(byte[] bytes) {
        return new Reply(status, headers, bytes, bytes.length, rush);
    }

    Reply withStatus(int other) {
        return new Reply(other, headers, body, sent, rush);
    }

    /** Breaks off in the middle of the body. */
    Reply cut(int after) {
        return new Reply(status, headers, body, after, rush);
    }

    /** Sends a body that never ends. */
    Reply endless(String piece) {
        return new Reply(status, headers, body, sent, piece.getBytes(StandardCharsets.UTF_8));
    }

    void write(String date, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nDate: " + date + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        boolean bodyless = status == 304 || status == 204 || rush != null;
        head.append(bodyless ? "" : "Content-Length: " + body.length + "\r\n").append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.write(body, 0, sent);
        out.write(all.toByteArray());
        out.flush();
        while (rush != null) {
            out.write(rush);
            out.flush();
        }
    }
}
