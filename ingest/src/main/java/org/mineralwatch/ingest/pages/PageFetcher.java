package org.mineralwatch.ingest.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.page.NoPage;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.page.PageDocument;
import org.mineralwatch.ingest.page.PageReader;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.ingest.pages.Robots.Rules;
import org.mineralwatch.ingest.warc.RawPage;
import org.mineralwatch.news.CanonicalAddress;

/**
 * Fetches article pages: as the site's robots.txt allows, also the site that redirects lead to; one request at a time to a host, with
 * a pause between; never again an address that refused us (401, 403) or is gone (410). Serves any number of threads.
 */
public final class PageFetcher {
    private static final int REFUSALS = 10_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final Function<String, FetchOutcome> fetcher;
    private final Robots robots;
    private final HostTurns turns;
    private final Duration pause;
    private final Consumer<RawPage> archive;
    private final Clock clock;
    private final Set<String> refused = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REFUSALS;
        }
    }));

    /**
     * @param fetcher asks for an address, with every hop checked
     * @param userAgent who we say we are
     * @param pause between two requests to one host, where its robots.txt asks for no longer one
     * @param archive given each raw page
     * @param clock for pauses and the age of rules
     */
    public PageFetcher(
            Function<String, FetchOutcome> fetcher,
            String userAgent,
            Duration pause,
            Consumer<RawPage> archive,
            Clock clock) {
        this(fetcher, userAgent, pause, archive, clock, wish -> Thread.sleep(wish.toMillis()));
    }

    PageFetcher(
            Function<String, FetchOutcome> fetcher,
            String userAgent,
            Duration pause,
            Consumer<RawPage> archive,
            Clock clock,
            HostTurns.Wait wait) {
        this.fetcher = fetcher;
        this.turns = new HostTurns(clock, wait);
        this.robots = new Robots(fetcher, userAgent, clock);
        this.pause = pause;
        this.archive = archive;
        this.clock = clock;
    }

    /** Notes that a feed was asked for just now, so that its host has its pause before the first page. */
    public void asked(String address) {
        turns.asked(CanonicalAddress.hostOf(address), pause);
    }

    /**
     * Fetches a page and reads it.
     *
     * @param address an http(s) address
     * @throws InterruptedException when the thread is told to end while it waits for its turn
     */
    public PageOutcome fetch(String address) throws InterruptedException {
        if (CanonicalAddress.of(address).isEmpty()) {
            return new Missing("address", "'" + address + "' is no http(s) address");
        }
        if (refused.contains(address)) {
            return new Missing("refused", "the page was refused before");
        }
        Rules rules = rules(address);
        if (!rules.allow(address)) {
            return forbidden(rules);
        }
        return outcome(
                address, turns.take(CanonicalAddress.hostOf(address), pause(rules), () -> fetcher.apply(address)));
    }

    private PageOutcome outcome(String address, FetchOutcome outcome) throws InterruptedException {
        if (outcome instanceof Failed failed) {
            return failed(address, failed);
        }
        if (!(outcome instanceof Fetched fetched)) {
            return new Missing("broken-answer", "the server said that nothing changed, though nothing was known");
        }
        boolean moved = !Robots.site(fetched.finalAddress()).equals(Robots.site(address));
        if (moved) {
            Rules rules = rules(fetched.finalAddress());
            if (!rules.allow(fetched.finalAddress())) {
                return forbidden(rules);
            }
        }
        archive.accept(new RawPage(fetched.finalAddress(), fetched.contentType(), fetched.body(), clock.instant()));
        PageDocument read = read(fetched);
        return read instanceof Page page ? new Found(page) : new Missing("no-page", ((NoPage) read).reason());
    }

    /** A large page takes many times its size while it is read, so one is read at a time. */
    private synchronized PageDocument read(Fetched fetched) {
        return PageReader.read(fetched.body(), fetched.contentType(), fetched.finalAddress());
    }

    private static Missing forbidden(Rules rules) {
        Failed trouble = rules.trouble();
        return trouble == null
                ? new Missing("robots", "the site's robots.txt forbids it")
                : new Missing(trouble.kind().toString(), "the site's robots.txt cannot be asked: " + trouble.message());
    }

    private Missing failed(String address, Failed failed) {
        boolean forGood = failed.status() == 401 || failed.status() == 403 || failed.status() == 410;
        if (forGood) {
            refused.add(address);
        }
        return new Missing(forGood ? "refused" : failed.kind().toString(), failed.message());
    }

    /** The rules of a site; asking for them is a request like any other. */
    private Rules rules(String address) throws InterruptedException {
        Optional<Rules> known = robots.known(address);
        return known.isPresent()
                ? known.get()
                : turns.take(CanonicalAddress.hostOf(address), pause, () -> robots.ask(address));
    }

    private Duration pause(Rules rules) {
        Duration asked = rules.delay();
        Duration bounded = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }
}
