package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.output.Terminal;
import org.mineralwatch.app.replay.BackfillSummary;
import org.mineralwatch.app.replay.IntoLive;
import org.mineralwatch.app.replay.Replay;
import org.mineralwatch.app.replay.ReplayLane;
import org.mineralwatch.app.replay.ReplayRequest;
import org.mineralwatch.app.replay.Summary;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.LiveArticles;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.processor.text.Headline;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.file.AlertFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends old articles through the whole pipeline in a lane of its own, and notifies nobody.",
            "A corpus is any mix of folders and files: articles (.jsonl .txt), saved pages",
            "(.html .htm), web archives (.warc .warc.gz) and feed documents (.rss .atom .xml",
            ".rdf; a folder of them is the polls of one feed, in name order), also packed",
            "(.gz .xz) or in archives (.tar .tar.gz .tgz .tar.xz .txz .zip). A corpus.jsonl beside",
            "them may give url, published and source. - reads articles (JSONL) from standard",
            "input, once: such a replay cannot be resumed, only begun anew. kafka:articles is",
            "the archive of the live lane on --kafka, as far as it goes at the start.",
            "",
            "--into live puts what the live archive lacks of a corpus into it: the live rooms",
            "judge it, and nobody is notified of what comes of it. kafka:articles --into live",
            "has the whole archive judged again, by the rules of now."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders of the corpus, - or kafka:articles.")
    private List<Path> paths;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where alerts/, alerts.jsonl, tagged.jsonl and summary.json go.")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the lane lives; an unfinished one there is resumed (default: a temporary folder).")
    private Path data;

    @Option(names = "--from", paramLabel = "DATE", description = "Only articles published on or after this day (UTC).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only articles published before this day (UTC).")
    private LocalDate to;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "published, reverse or shuffle:SEED: in which order the revisions come (default: as read).")
    private String order;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Keep the lane under this name, to inspect or add to it.")
    private String name;

    @Option(
            names = "--into",
            paramLabel = "live",
            description = "Put the corpus into the live archive on --kafka instead, as backfill.")
    private String into;

    @Option(names = "--json", description = "The summary as JSON on standard output.")
    private boolean json;

    @Mixin
    private ConfigOption config;

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new WrongUse("--from " + from + " is not before --to " + to + ", so there is no such article");
        }
        Span span = new Span(start(from), start(to));
        Order wanted = order();
        refuseOtherTopics();
        if (into != null) {
            return backfill(span, wanted);
        }
        if (LiveArticles.isAmong(paths) && !kafka.outside()) {
            throw new WrongUse(LiveArticles.PATH
                    + " is the archive of a live cluster, say which: --kafka HOST:PORT, or set"
                    + " MINERALWATCH_KAFKA (that of a run on this machine is 127.0.0.1:" + KafkaOptions.DEFAULT_PORT
                    + ")");
        }
        if (name != null && data == null && !kafka.outside()) {
            throw new WrongUse("--name keeps the lane, so say where: --data DIR, or --kafka HOST:PORT");
        }
        if (out != null) {
            Files.createDirectories(out);
        }
        if (kafka.outside()) {
            kafka.awaitAnswer();
        }
        System.err.println("replaying " + named());
        int threads = Runtime.getRuntime().availableProcessors();
        ReplayRequest request =
                new ReplayRequest(paths, span, wanted, RulesCommand.read(config.folder()), out, threads);
        try (Running running = Running.untilDone()) {
            ReplayLane lane = running.closing(ReplayLane.open(data, name, asked()));
            if (lane.goesOn()) {
                refuseWhatComesOnce();
                System.err.println("going on where it was ended");
            }
            KafkaConnection connection = kafka.outside()
                    ? kafka.required()
                    : running.closing(EmbeddedKafka.start(lane.data().folder("kafka")))
                            .connection();
            if (kafka.outside()) {
                lane.outlastedBy(connection);
            }
            if (out != null && lane.fresh()) {
                AlertFiles.discard(out.resolve("alerts"));
            }
            Wiring wiring = new Wiring(connection, lane.lane(), lane.data(), threads, new Metrics());
            Replay replay = new Replay(wiring, request, Terminal.err());
            Summary summary = run(replay);
            lane.finished(connection);
            tell(summary, replay.folder());
            return 0;
        }
    }

    /** Says at once what becomes of a replay that is ended: the process is gone before anybody else could. */
    private Summary run(Replay replay) throws IOException, InterruptedException {
        try {
            return replay.run();
        } catch (InterruptedException | InterruptException e) {
            System.err.println("ended before it was done: " + whatBecomesOfIt());
            throw e;
        }
    }

    private String whatBecomesOfIt() {
        if (name == null && data == null) {
            return "nothing of it is kept, as there is no --name and no --data";
        }
        return onStandardInput()
                ? "what came on standard input comes once, so begin anew with another --name or --data"
                : "the same command goes on from there";
    }

    private boolean onStandardInput() {
        return paths.contains(Path.of(Corpus.STANDARD_INPUT));
    }

    /** Where an ended replay stood is known by its place in the corpus, and nobody knows whether the same comes again. */
    private void refuseWhatComesOnce() {
        if (onStandardInput()) {
            throw new StartFailure(
                    "an unfinished replay of standard input cannot be gone on with, since that comes once:"
                            + " begin anew with another --data");
        }
    }

    private void refuseOtherTopics() {
        for (Path path : paths) {
            if (path.toString().startsWith("kafka:") && !LiveArticles.isMeant(path)) {
                throw new WrongUse(
                        "'" + path + "' is no corpus: the one topic that can be replayed is " + LiveArticles.PATH);
            }
        }
    }

    /** Puts the corpus into the live lane; all that makes a lane of its own is refused. */
    private int backfill(Span span, Order wanted) throws IOException {
        if (!into.equals(Lane.LIVE.name())) {
            throw new WrongUse(
                    "'" + into + "' is no lane to put a corpus into: --into live; a lane of its own has a --name");
        }
        if (out != null || data != null || name != null) {
            throw new WrongUse("--into live makes no lane of its own: leave out --out, --data and --name");
        }
        if (LiveArticles.isAmong(paths) && paths.size() > 1) {
            throw new WrongUse(
                    LiveArticles.PATH + " --into live judges again what is there: put other corpora in by themselves");
        }
        KafkaConnection connection = kafka.required();
        IntoLive live = new IntoLive(connection, Terminal.err());
        live.requireLive();
        System.err.println("putting " + named() + " into the live archive");
        try (Running running = Running.untilDone()) {
            Optional<LiveArticles> archive =
                    LiveArticles.isAmong(paths) ? Optional.of(LiveArticles.now(connection)) : Optional.empty();
            BackfillSummary summary =
                    live.run(Corpus.of(paths, archive, Headline::of, span, wanted), archive.isPresent());
            System.out.println(json ? Json.line(summary) : summary.readable());
            return 0;
        }
    }

    /** All that decides which items come in which order. */
    private String asked() {
        return named() + option(" --from ", from) + option(" --to ", to) + option(" --order ", order);
    }

    private static String option(String option, Object value) {
        return value == null ? "" : option + value;
    }

    private String named() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private Order order() {
        try {
            return order == null ? new Order.AsRead() : Order.parse(order);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private void tell(Summary summary, Path results) throws IOException {
        if (out != null) {
            Replay.write(summary, out);
        }
        if (json) {
            System.out.println(Json.line(summary));
        } else {
            boolean kept = out != null || data != null;
            System.out.println(summary.readable() + "\n"
                    + (kept ? "results in " + results : "its alerts and tags are not kept: --out DIR keeps them"));
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
