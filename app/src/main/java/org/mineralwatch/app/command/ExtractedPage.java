package org.mineralwatch.app.command;

import org.mineralwatch.ingest.page.NoPage;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.page.PageDocument;
import org.mineralwatch.news.PublicationTime;

/**
 * What {@code extract} prints of a page.
 *
 * @param file as it was given, or null for an address
 * @param url what the page calls its own, else where it was found
 * @param published ISO 8601, as exact as is known: a time in UTC, a day or a month; or null
 * @param source the outlet
 * @param text the article
 * @param error why there is none, or null
 */
record ExtractedPage(
        String file, String url, String title, String published, String source, String text, String error) {
    private static final int DAY = 10;
    private static final int MONTH = 7;

    static ExtractedPage of(String file, String found, PageDocument document) {
        return document instanceof Page page
                ? new ExtractedPage(
                        file, page.address(), page.title(), date(page.published()), page.source(), page.text(), null)
                : failed(file, found, ((NoPage) document).reason());
    }

    static ExtractedPage failed(String file, String found, String error) {
        return new ExtractedPage(file, found, "", null, null, "", error);
    }

    private static String date(PublicationTime published) {
        return switch (published.precision()) {
            case NONE -> null;
            case INSTANT -> published.time().toString();
            case DAY -> published.time().toString().substring(0, DAY);
            case MONTH -> published.time().toString().substring(0, MONTH);
        };
    }
}
