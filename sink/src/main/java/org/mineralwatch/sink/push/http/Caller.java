package org.mineralwatch.sink.push.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mineralwatch.sink.push.deliver.Given;

/** Asks one endpoint: follows no redirect, and gives up after a time, however slowly the answer drips. */
public final class Caller {
    /** The setting that names a file with the {@code Authorization} header. */
    public static final String AUTHORIZATION = "authorization-file";

    /** The setting that says how long an attempt may take. */
    public static final String TIMEOUT = "timeout";

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    private final Optional<String> authorization;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    private Caller(Optional<String> authorization, Duration timeout, Clock clock) {
        this.authorization = authorization;
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The caller of an endpoint with the settings that all endpoints of the web share. */
    public static Caller of(Given given, Clock clock) {
        List<String> lines = given.has(AUTHORIZATION) ? given.secrets(AUTHORIZATION) : List.of();
        if (lines.size() > 1 || lines.stream().anyMatch(line -> !line.matches("[\\x20-\\x7e]+"))) {
            given.mistake(AUTHORIZATION, "the file has one line, such as 'Bearer ...' or 'Basic ...'");
        }
        Duration timeout = given.duration(TIMEOUT, USUAL_TIMEOUT);
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            given.mistake(TIMEOUT, "an attempt may take a minute at most");
        }
        return new Caller(lines.stream().findFirst(), timeout, clock);
    }

    public Reply get(URI address) throws InterruptedException {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    public Reply post(URI address, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return ask(request);
    }

    private Reply ask(HttpRequest.Builder request) throws InterruptedException {
        request.header("User-Agent", "mineralwatch");
        authorization.ifPresent(line -> request.header("Authorization", line));
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request.build(), response -> new FirstBytes());
        try {
            HttpResponse<byte[]> response = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply.Answered(response.statusCode(), wait(response), response.body());
        } catch (TimeoutException e) {
            return new Reply.Unreached("no whole answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Reply.Unreached(named(e.getCause()));
        } finally {
            asked.cancel(true);
        }
    }

    private static String named(Throwable cause) {
        String kind = cause.getClass().getSimpleName().replace("Exception", "");
        return "no answer: " + kind + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
    }

    private Optional<Duration> wait(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").map(String::strip).flatMap(this::waitOf);
    }

    private Optional<Duration> waitOf(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
