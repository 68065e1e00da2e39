package org.mineralwatch.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.ingest.fetch.FetchSettings;
import org.mineralwatch.ingest.list.FeedList;
import org.mineralwatch.news.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a list of feeds and asks each of them once: what it answers, and how many entries it shows.",
            "Exit code 1 when the list is wrong or a feed cannot be read."
        })
final class FeedsCheckCommand implements Callable<Integer> {
    private static final int AT_ONCE = 8;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "OPML (default: feeds.opml in --config).")
    private Path file;

    @Option(names = "--list-only", description = "Check the list without asking any feed.")
    private boolean listOnly;

    @Option(names = "--allow-private", description = "Also ask addresses of private networks and of this machine.")
    private boolean allowPrivate;

    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        FeedList list = FeedList.read(file == null ? config.feeds() : file);
        list.errors().forEach(System.out::println);
        System.out.println(
                list.feeds().size() + " feeds listed, " + list.errors().size() + " mistakes in the list");
        boolean good = list.errors().isEmpty();
        return (listOnly || ask(list.feeds())) && good ? 0 : 1;
    }

    private boolean ask(List<FeedDefinition> feeds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        FetchSettings settings = FetchSettings.DEFAULTS.connections(AT_ONCE).allowingPrivate(allowPrivate);
        try (FeedFetcher fetcher = new FeedFetcher(settings, Clock.systemUTC())) {
            List<Future<String>> problems = new ArrayList<>();
            feeds.forEach(feed -> problems.add(pool.submit(() -> problem(fetcher, feed))));
            int bad = 0;
            for (Future<String> problem : problems) {
                bad += problem.get() == null ? 0 : 1;
            }
            System.out.println((feeds.size() - bad) + " feeds can be read, " + bad + " cannot");
            return bad == 0;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Asks a feed, tells what it answered, and gives back what is wrong with it, or null. */
    private static String problem(FeedFetcher fetcher, FeedDefinition feed) {
        FetchOutcome outcome = fetcher.fetch(FetchRequest.whole(feed.address()));
        String problem = null;
        String said;
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            FeedDocument document = FeedParser.parse(fetched.body(), fetched.contentType(), fetched.finalAddress());
            problem = document instanceof Unreadable unreadable ? unreadable.reason() : null;
            said = document instanceof ParsedFeed read ? read.entries().size() + " entries" : problem;
        } else {
            problem =
                    outcome instanceof FetchOutcome.Failed failed ? failed.message() : "answers 304 to a first request";
            said = problem;
        }
        System.out.println((problem == null ? "ok    " : "FAILS ") + Credentials.without(feed.address()) + "  " + said);
        return problem;
    }
}
