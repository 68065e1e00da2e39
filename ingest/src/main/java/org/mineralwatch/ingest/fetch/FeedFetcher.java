package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.ingest.fetch.FetchOutcome.NotModified;

/**
 * Asks for feeds, conditionally. It walks redirects itself, so that scheme and resolved address of every hop are checked; keeps no
 * cookies; retries nothing; decompresses within bounds; and ends every fetch at its deadline, also one whose server drips. One
 * fetcher serves any number of threads.
 */
public final class FeedFetcher implements AutoCloseable {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                    + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 << 10)
            .build();

    private final FetchSettings settings;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param settings the bounds
     * @param clock for Retry-After headers that name a date
     */
    public FeedFetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = client(settings);
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connect()))
                .setSocketTimeout(timeout(settings.response()))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(settings.allowPrivate(), settings.allowedHosts()))
                        .setDefaultConnectionConfig(connections)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .setMaxConnTotal(settings.connections())
                        .setMaxConnPerRoute(settings.connections())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(settings.response()))
                        .setConnectionRequestTimeout(timeout(settings.whole()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                // feeds are asked for minutes apart: a kept connection would only hold the server's resources
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(java.time.Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Fetches one document; returns within the whole deadline, whatever the server does. */
    public FetchOutcome fetch(FetchRequest request) {
        return Address.of(request.address())
                .map(address -> new Walk(request, address).run())
                .orElseGet(() -> new Failed(Kind.ADDRESS, "the address is no http(s) address"));
    }

    /** One fetch from its first hop to its outcome. */
    private final class Walk {
        private final FetchRequest request;
        private final Set<String> visited = new HashSet<>();
        private final AtomicReference<HttpGet> current = new AtomicReference<>();
        private volatile boolean late;
        private Address address;

        Walk(FetchRequest request, Address address) {
            this.request = request;
            this.address = address;
        }

        FetchOutcome run() {
            ScheduledFuture<?> deadline =
                    deadlines.schedule(this::cancel, settings.whole().toMillis(), TimeUnit.MILLISECONDS);
            try {
                return walk();
            } catch (IOException | HttpException | RuntimeException e) {
                return late ? timedOut() : failed(e);
            } finally {
                deadline.cancel(false);
            }
        }

        private void cancel() {
            late = true;
            HttpGet get = current.get();
            if (get != null) {
                get.cancel();
            }
        }

        private FetchOutcome timedOut() {
            return new Failed(
                    Kind.TIMEOUT, "not finished within " + settings.whole().toMillis() + " ms");
        }

        private FetchOutcome walk() throws IOException, HttpException {
            for (int hop = 0; hop <= settings.hops(); hop++) {
                if (!visited.add(address.toString())) {
                    return new Failed(Kind.REDIRECT, "the redirects run in a circle at " + address);
                }
                Optional<FetchOutcome> outcome = hop();
                if (late || outcome.isPresent()) {
                    return late ? timedOut() : outcome.get();
                }
            }
            return new Failed(Kind.REDIRECT, "more than " + settings.hops() + " redirects");
        }

        /** Asks the current address; empty when it led on to the next. */
        private Optional<FetchOutcome> hop() throws IOException, HttpException {
            HttpGet get = new HttpGet(address.uri());
            get.setHeader("Accept", ACCEPT);
            get.setHeader("Accept-Encoding", "gzip, deflate");
            setIfAny(get, "If-None-Match", request.etag());
            setIfAny(get, "If-Modified-Since", request.lastModified());
            setIfAny(get, "Authorization", address.authorization());
            current.set(get);
            if (late) {
                get.cancel();
            }
            return http.execute(get, response -> {
                try {
                    return answer(response);
                } finally {
                    // closing would first read an endless body to its end
                    get.cancel();
                }
            });
        }

        private Optional<FetchOutcome> answer(ClassicHttpResponse response) throws IOException {
            int status = response.getCode();
            return switch (status) {
                case 200 -> Optional.of(fetched(response));
                case 304 ->
                    Optional.of(new NotModified(
                            header(response, "ETag"), header(response, "Last-Modified"), maxAge(response)));
                case 301, 302, 303, 307, 308 -> redirected(response);
                default ->
                    Optional.of(new Failed(
                            Kind.HTTP_STATUS,
                            status,
                            "HTTP " + status,
                            Pace.retryAfter(header(response, "Retry-After"), clock.instant())));
            };
        }

        private FetchOutcome fetched(ClassicHttpResponse response) throws IOException {
            HttpEntity entity = response.getEntity();
            byte[] body = entity == null
                    ? new byte[0]
                    : Body.read(entity.getContent(), header(response, "Content-Encoding"), settings.bodyBytes());
            return new Fetched(
                    body,
                    header(response, "Content-Type"),
                    header(response, "ETag"),
                    header(response, "Last-Modified"),
                    address.toString(),
                    maxAge(response));
        }

        private Optional<FetchOutcome> redirected(ClassicHttpResponse response) {
            String location = header(response, "Location");
            Address next =
                    location == null ? null : address.redirected(location).orElse(null);
            if (next == null) {
                return Optional.of(new Failed(
                        Kind.REDIRECT,
                        response.getCode(),
                        "a redirect to no http(s) address: " + PlainText.line(location, 200),
                        null));
            }
            if (address.secure() && !next.secure()) {
                return Optional.of(new Failed(
                        Kind.REDIRECT, response.getCode(), "a redirect from https to http at " + address, null));
            }
            address = next;
            return Optional.empty();
        }

        private FetchOutcome failed(Exception e) {
            String message = PlainText.line(e.getMessage() == null ? e.toString() : e.getMessage(), 300);
            return new Failed(kind(e), message);
        }
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
        return e instanceof java.net.SocketException ? Kind.CONNECT : Kind.BROKEN_ANSWER;
    }

    private static void setIfAny(HttpGet get, String name, String value) {
        if (value != null) {
            get.setHeader(name, value);
        }
    }

    private static java.time.Duration maxAge(ClassicHttpResponse response) {
        return Pace.maxAge(header(response, "Cache-Control"));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
