package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.ingest.fetch.FetchOutcome.NotModified;

/**
 * What one answer of a server means. Every status has a meaning, and most are a failure with a name.
 *
 * @param response the answer, its body unread
 * @param address who answered
 * @param asked where the walk began
 * @param settled where the permanent redirects before it led
 * @param conditional whether the request held validators
 * @param now when the headers came
 */
record Reply(
        ClassicHttpResponse response, Address address, String asked, String settled, boolean conditional, Instant now) {
    /** Enough to know a challenge by. */
    private static final int START_BYTES = 16 << 10;

    /**
     * Reads it.
     *
     * @param bounds of a body
     */
    Step read(Body.Bounds bounds) throws IOException {
        int status = response.getCode();
        if (Redirect.is(status)) {
            return Redirect.next(address, status, Headers.value(response, "Location"));
        }
        return new Step.Done(
                switch (status) {
                    case 200 -> document(bounds);
                    case 204 -> failed(Kind.EMPTY, "HTTP 204: there is no content");
                    case 206 -> failed(Kind.PARTIAL, "HTTP 206: a part was sent though the whole was asked for");
                    case 304 -> conditional ? new NotModified(answer()) : unasked();
                    default -> status / 100 == 3 ? noWay() : refusal();
                });
    }

    private FetchOutcome document(Body.Bounds bounds) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null
                ? new byte[0]
                : Body.read(entity.getContent(), Headers.all(response, "Content-Encoding"), bounds);
        return body.length == 0
                ? failed(Kind.EMPTY, "HTTP 200 with an empty body")
                : new Fetched(body, Headers.value(response, "Content-Type"), base(), answer());
    }

    private FetchOutcome unasked() {
        return failed(Kind.BROKEN_ANSWER, "HTTP 304 to a request that was not conditional");
    }

    private FetchOutcome noWay() {
        return failed(Kind.REDIRECT, "HTTP " + response.getCode() + " is no redirect that can be followed");
    }

    private FetchOutcome refusal() throws IOException {
        int status = response.getCode();
        if (status == 403 || status == 429 || status == 503) {
            HttpEntity entity = response.getEntity();
            if (Challenge.is(response, entity == null ? new byte[0] : start(entity.getContent()))) {
                return failed(
                        Kind.CHALLENGE,
                        "HTTP " + status + " with a Cloudflare challenge, which lets only browsers pass:"
                                + " ask the site to let our User-Agent through");
            }
        }
        return failed(
                switch (status) {
                    case 401, 403 -> Kind.FORBIDDEN;
                    case 410 -> Kind.GONE;
                    default -> Kind.HTTP_STATUS;
                },
                "HTTP " + status);
    }

    private static byte[] start(InputStream body) throws IOException {
        return body == null ? new byte[0] : body.readNBytes(START_BYTES);
    }

    private Failed failed(Kind kind, String message) {
        Duration wait = WaitHeaders.retryAfter(Headers.value(response, "Retry-After"), served());
        return new Failed(kind, response.getCode(), message, wait);
    }

    private Answer answer() {
        return new Answer(
                asked,
                address.toString(),
                settled,
                Headers.value(response, "ETag"),
                Headers.value(response, "Last-Modified"),
                WaitHeaders.fresh(
                        Headers.all(response, "Cache-Control"), Headers.value(response, "Expires"), served()));
    }

    private Instant served() {
        return WaitHeaders.served(Headers.value(response, "Date"), now);
    }

    private String base() {
        String location = Headers.value(response, "Content-Location");
        return location == null
                ? address.toString()
                : address.redirected(location).map(Address::toString).orElse(address.toString());
    }
}
