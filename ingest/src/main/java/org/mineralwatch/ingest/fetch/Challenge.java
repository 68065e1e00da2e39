package org.mineralwatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Recognises the page by which Cloudflare keeps programs out: it answers 403, 429 or 503 with the header
 * {@code cf-mitigated: challenge}, or, in older forms, with a page that loads its challenge script. Only the site's people can help.
 */
final class Challenge {
    private static final String SCRIPT = "/cdn-cgi/challenge-platform/";

    private Challenge() {}

    /**
     * Whether an answer is one.
     *
     * @param response its headers
     * @param start the first bytes of its body
     */
    static boolean is(ClassicHttpResponse response, byte[] start) {
        String mitigated = Headers.value(response, "cf-mitigated");
        String server = Headers.value(response, "Server");
        boolean cloudflare = server != null && server.toLowerCase(Locale.ROOT).contains("cloudflare");
        return mitigated != null && mitigated.equalsIgnoreCase("challenge")
                || cloudflare && new String(start, StandardCharsets.ISO_8859_1).contains(SCRIPT);
    }
}
