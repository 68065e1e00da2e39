package org.mineralwatch.ingest.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;

/**
 * When a page says that it was published, from the places that mean publication and nothing else. Places that contradict each other by
 * more than a day and a half are all not believed: a wrong date is worse than none.
 */
final class PageDates {
    private static final Duration AGREEMENT = Duration.ofHours(36);
    private static final LocalDate FIRST_PAGE = LocalDate.of(1991, 8, 6);
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:[/_-]|$)");

    private static final List<String> METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "pubdate",
            "publishdate",
            "publish-date",
            "published_time",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "cxenseparse:recs:publishtime");

    private PageDates() {}

    /**
     * Reads the publication time.
     *
     * @param document the page
     * @param metas its meta elements
     * @param stated its JSON-LD
     * @param address its address, or null
     */
    static PublicationTime published(Document document, MetaTags metas, JsonLd stated, String address) {
        List<PublicationTime> said = Stream.of(
                        Stream.of(stated.date("datePublished")),
                        METAS.stream().map(metas::get),
                        only(document, "[itemprop=datePublished]"),
                        only(document, "time[pubdate],time.published,time.entry-date"))
                .flatMap(dates -> dates)
                .map(PageDate::parse)
                .filter(PageDates::possible)
                .toList();
        if (said.isEmpty()) {
            return inAddress(address);
        }
        return agree(said) ? said.get(0) : PublicationTime.NONE;
    }

    /** Every page that lists others repeats such elements: only a single date is the page's own. */
    private static Stream<String> only(Document document, String selector) {
        List<String> dates = new ArrayList<>();
        for (Element element : document.select(selector)) {
            String date = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            dates.add(date.isEmpty() ? element.ownText() : date);
        }
        return dates.stream().distinct().count() == 1 ? Stream.of(dates.get(0)) : Stream.empty();
    }

    private static boolean possible(PublicationTime date) {
        return date.time() != null
                && !date.time()
                        .isBefore(PublicationTime.on(FIRST_PAGE, Origin.PAGE).time());
    }

    private static boolean agree(List<PublicationTime> said) {
        Instant first = said.get(0).time();
        return said.stream()
                .allMatch(other -> Duration.between(first, other.time()).abs().compareTo(AGREEMENT) <= 0);
    }

    private static PublicationTime inAddress(String address) {
        Matcher date = IN_ADDRESS.matcher(address == null ? "" : address);
        if (!date.find()) {
            return PublicationTime.NONE;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return day.isBefore(FIRST_PAGE) ? PublicationTime.NONE : PublicationTime.on(day, Origin.PAGE);
        } catch (DateTimeException e) {
            return PublicationTime.NONE;
        }
    }
}
