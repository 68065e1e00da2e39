package org.mineralwatch.ingest.pages;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;

/**
 * What sites allow us by their robots.txt, as RFC 9309 has it: a site that has none (4xx) allows everything, one that cannot be asked
 * nothing. Rules are kept for a day, those of a site that could not be asked for an hour.
 */
final class Robots {
    private static final int MOST = 1_000;
    private static final int BYTES = 500 << 10;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofHours(1);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Function<String, FetchOutcome> fetcher;
    private final List<String> names;
    private final Clock clock;
    private final Map<String, Rules> sites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The rules of a site.
     *
     * @param rules what it allows
     * @param trouble why it could not be asked, or null
     * @param until when they are too old
     */
    record Rules(BaseRobotRules rules, Failed trouble, Instant until) {
        boolean allow(String address) {
            return rules.isAllowed(address);
        }

        /** How long the site wants to be left alone between two requests. */
        Duration delay() {
            return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        }
    }

    /**
     * @param fetcher asks for an address
     * @param userAgent who we say we are; its first word is the name that rules are looked up by
     * @param clock tells when rules are too old
     */
    Robots(Function<String, FetchOutcome> fetcher, String userAgent, Clock clock) {
        this.fetcher = fetcher;
        this.names = List.of(userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
        this.clock = clock;
    }

    /** The rules of an address's site, where they are known. */
    Optional<Rules> known(String address) {
        synchronized (sites) {
            return Optional.ofNullable(sites.get(site(address)))
                    .filter(rules -> clock.instant().isBefore(rules.until));
        }
    }

    /** The rules of an address's site, as it says now. */
    Rules ask(String address) {
        Rules rules = read(site(address));
        synchronized (sites) {
            sites.put(site(address), rules);
        }
        return rules;
    }

    private Rules read(String site) {
        String address = site + "/robots.txt";
        FetchOutcome outcome = fetcher.apply(address);
        Instant now = clock.instant();
        if (outcome instanceof Fetched text) {
            byte[] body = text.body().length > BYTES ? Arrays.copyOf(text.body(), BYTES) : text.body();
            // a parser a site, since it counts warnings
            BaseRobotRules rules = new SimpleRobotRulesParser().parseContent(address, body, "text/plain", names);
            return new Rules(rules, null, now.plus(KEPT));
        }
        Failed failed = outcome instanceof Failed trouble ? trouble : new Failed(Kind.BROKEN_ANSWER, "no answer");
        boolean none = failed.status() >= 400 && failed.status() < 500 && failed.status() != TOO_MANY_REQUESTS;
        return none
                ? new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, now.plus(KEPT))
                : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), failed, now.plus(KEPT_WITHOUT_ANSWER));
    }

    /** Scheme, host and port. */
    static String site(String address) {
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(start, end);
        return (address.substring(0, start) + authority.substring(authority.lastIndexOf('@') + 1))
                .toLowerCase(Locale.ROOT);
    }
}
