package org.mineralwatch.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/**
 * Reads a feed document: RSS of all versions, Atom, JSON Feed. ROME knows the formats; before it stands {@link FeedRepair} and the
 * bounds of {@link XmlTree}, after it come the fields that it gets wrong (dates above all). No other class knows ROME.
 */
public final class FeedParser {
    /** Hints that ROME reads strictly, losing a whole feed for one bad number, and that nobody here asks it for. */
    private static final Set<String> HINTS = Set.of("skipHours", "skipDays", "cloud", "ttl", "textInput", "textinput");

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Set<Namespace> ATOM_SPACES = Set.of(ATOM, Namespace.getNamespace("http://purl.org/atom/ns#"));

    private FeedParser() {}

    /**
     * Reads a body of any kind and quality; never throws for what it holds.
     *
     * @param body the bytes, decompressed, at most {@link Limits#BODY_BYTES}
     * @param contentType the HTTP header, or null
     * @param address where it was fetched, the base of relative links, or null
     */
    public static FeedDocument parse(byte[] body, String contentType, String address) {
        if (body.length > Limits.BODY_BYTES) {
            return new Unreadable("the body is larger than " + (Limits.BODY_BYTES >> 20) + " MiB");
        }
        String text = Decoding.decode(body, contentType);
        if (text.isBlank()) {
            return new Unreadable("the body is empty");
        }
        return JsonFeed.looksLikeOne(text) ? JsonFeed.parse(text, address) : xml(text, address);
    }

    private static FeedDocument xml(String text, String address) {
        try {
            XmlTree tree = XmlTree.read(FeedRepair.repair(text));
            List<Element> hints = tree.document().getRootElement().getContent(Filters.element()).stream()
                    .flatMap(child -> Stream.concat(Stream.of(child), child.getChildren().stream()))
                    .filter(element -> HINTS.contains(element.getName()))
                    .toList();
            hints.forEach(Element::detach);
            nameAtom(tree.document().getRootElement());
            List<EntryDates> dates = EntryDates.takeFrom(tree.document());
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(tree.document());
            return feed(feed, dates, tree.surplus(), address, pollHints(hints));
        } catch (JDOMException | FeedException e) {
            return new Unreadable("no feed: " + e.getMessage());
        } catch (RuntimeException e) {
            // ROME answers odd documents with exceptions of any kind
            return new Unreadable("no feed of a kind that is known: " + e.getMessage());
        }
    }

    /** Atom without a namespace, or in one of its drafts', is Atom all the same. */
    private static void nameAtom(Element root) {
        Namespace named = root.getNamespace();
        if (root.getName().equalsIgnoreCase("feed") && !ATOM_SPACES.contains(named)) {
            root.setName("feed");
            root.setNamespace(ATOM);
            root.getDescendants(Filters.element(named)).forEach(element -> element.setNamespace(ATOM));
        }
    }

    private static ParsedFeed feed(
            SyndFeed feed, List<EntryDates> dates, int surplus, String address, PollHints hints) {
        String site = WebLink.resolve(link(feed.getLinks(), feed.getLink()), address);
        return new ParsedFeed(
                lineOrNull(feed.getTitle()),
                site,
                lineOrNull(feed.getDescription()),
                feed.getLanguage() == null ? null : PlainText.line(feed.getLanguage(), Limits.LABEL),
                entries(feed.getEntries(), dates, address == null ? site : address),
                surplus,
                hints);
    }

    private static PollHints pollHints(List<Element> elements) {
        Duration ttl = null;
        Set<Integer> hours = new HashSet<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element element : elements) {
            switch (element.getName()) {
                case "ttl" ->
                    ttl = number(element, 1, 100_000).map(Duration::ofMinutes).orElse(null);
                case "skipHours" ->
                    element.getChildren().forEach(hour -> number(hour, 0, 24).ifPresent(n -> hours.add(n % 24)));
                case "skipDays" ->
                    element.getChildren()
                            .forEach(day -> Stream.of(DayOfWeek.values())
                                    .filter(known -> known.name().equalsIgnoreCase(day.getTextTrim()))
                                    .forEach(days::add));
                default -> {}
            }
        }
        return new PollHints(ttl, hours, days);
    }

    private static Optional<Integer> number(Element element, int least, int most) {
        String text = element.getTextTrim();
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
    }

    private static String lineOrNull(String html) {
        String line = PlainText.line(HtmlText.line(html), Limits.TITLE);
        return line.isEmpty() ? null : line;
    }

    /** ROME keeps the order of entries; should it leave one out, no date is given to the wrong entry. */
    private static List<Entry> entries(List<SyndEntry> entries, List<EntryDates> dates, String base) {
        boolean aligned = dates.size() == entries.size();
        List<Entry> read = new ArrayList<>();
        for (int i = 0; i < entries.size() && i < Limits.ENTRIES; i++) {
            read.add(raw(entries.get(i), aligned ? dates.get(i) : EntryDates.NONE)
                    .bounded(base));
        }
        return read;
    }

    private static RawEntry raw(SyndEntry entry, EntryDates dates) {
        SyndContent title = entry.getTitleEx();
        return new RawEntry(
                entry.getUri(),
                title == null ? null : title.getValue(),
                title == null || !"text".equals(title.getType()),
                entryLink(entry),
                dates.published(),
                dates.updated(),
                entry.getDescription() == null ? null : entry.getDescription().getValue(),
                entry.getContents().stream()
                        .map(SyndContent::getValue)
                        .filter(value -> value != null && !value.isBlank())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("\n"), all -> all.isEmpty() ? null : all)),
                names(entry.getAuthors(), entry.getAuthor()),
                entry.getCategories().stream().map(SyndCategory::getName).toList());
    }

    /** A guid that ROME takes for the link is one only when it is an address. */
    private static String entryLink(SyndEntry entry) {
        String link = link(entry.getLinks(), entry.getLink());
        boolean bareGuid = link != null && link.equals(entry.getUri()) && !WebLink.isWeb(link.strip());
        return bareGuid ? null : link;
    }

    /** The page that the feed or entry stands for: the first alternate link, an HTML one before others. */
    private static String link(List<SyndLink> links, String given) {
        List<SyndLink> alternates = links.stream()
                .filter(link -> link.getHref() != null)
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .toList();
        return alternates.stream()
                .filter(link -> link.getType() == null || link.getType().contains("html"))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .map(SyndLink::getHref)
                .orElse(given);
    }

    private static List<String> names(List<SyndPerson> people, String single) {
        List<String> names = people.stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() && single != null ? List.of(single) : names;
    }
}
