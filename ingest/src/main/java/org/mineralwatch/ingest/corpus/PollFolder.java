package org.mineralwatch.ingest.corpus;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralwatch.ingest.Ledger;
import org.mineralwatch.ingest.corpus.file.CorpusFile;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.news.FeedState;

/**
 * The recorded polls of one feed: its documents in the order of their names, each taken as the poller would have taken it. A name
 * that begins with a time, such as {@code 2021-05-23T140613Z.rss}, tells when the poll was.
 *
 * @param folder names the feed
 * @param files the documents in name order
 */
record PollFolder(String folder, List<CorpusFile> files) implements CorpusSource {
    private static final long BATCH_BYTES = 8L << 20;
    private static final byte[] NOTHING = {};
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)[T_ -]?(\\d\\d)[:-]?(\\d\\d)[:-]?(\\d\\d)Z?\\b.*");

    @Override
    public List<String> marks() {
        return files.stream().flatMap(file -> file.marks().stream()).toList();
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        FeedState state = FeedState.unseen("corpus:" + folder);
        for (int from = 0; from < files.size(); ) {
            List<CorpusFile> batch = batch(from);
            // reading a document depends on nothing before it, what it comes to does
            List<Poll> polls = batch.parallelStream().map(PollFolder::poll).toList();
            for (int i = 0; i < polls.size(); i++) {
                state = take(polls.get(i), shown(batch.get(i), from + i), state, count, out);
            }
            from += batch.size();
        }
    }

    /** As many of the next documents as memory bears at once, and one at the least. */
    private List<CorpusFile> batch(int from) {
        long bytes = 0;
        int to = from;
        while (to < files.size() && (bytes += files.get(to).size()) <= BATCH_BYTES) {
            to++;
        }
        return files.subList(from, Math.max(to, from + 1));
    }

    /** What a file of the folder holds. */
    private record Poll(CorpusFile file, byte[] body, FeedDocument document) {}

    private static Poll poll(CorpusFile file) {
        try {
            Optional<byte[]> body = file.upTo(Limits.BODY_BYTES);
            return body.isEmpty()
                    ? new Poll(file, NOTHING, new Unreadable.TooLarge(Limits.BODY_BYTES))
                    : new Poll(file, body.get(), FeedParser.parse(body.get(), null, null));
        } catch (IOException e) {
            return new Poll(file, NOTHING, new Unreadable.Unavailable(e.getMessage()));
        }
    }

    private static FeedState take(
            Poll poll, Instant shown, FeedState state, CorpusCount count, Consumer<CorpusItem> out) {
        count.document();
        if (poll.document instanceof ParsedFeed feed) {
            return take(feed, shown, state, count, out);
        }
        count.unreadable(
                new CorpusItem.Unreadable(poll.file.where(), ((Unreadable) poll.document).reason(), poll.body), out);
        return state;
    }

    private static FeedState take(
            ParsedFeed feed, Instant shown, FeedState state, CorpusCount count, Consumer<CorpusItem> out) {
        Ledger.Taken taken = Ledger.take(state, feed.title(), feed, shown);
        count.add(taken.books());
        taken.articles().forEach(article -> out.accept(new CorpusItem.Revision(article)));
        return taken.next();
    }

    /** When a poll was: the time in its name, else its place in the order, so that later polls still come later. */
    static Instant shown(CorpusFile file, int place) {
        return inName(file.name()).orElse(Instant.EPOCH.plusSeconds(place));
    }

    private static Optional<Instant> inName(String name) {
        Matcher m = TIME.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int[] n = java.util.stream.IntStream.rangeClosed(1, 6)
                    .map(i -> Integer.parseInt(m.group(i)))
                    .toArray();
            return Optional.of(
                    LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
