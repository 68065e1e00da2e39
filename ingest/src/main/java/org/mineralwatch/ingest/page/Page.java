package org.mineralwatch.ingest.page;

import org.mineralwatch.news.PublicationTime;

/**
 * The article in a web page, as far as the page tells.
 *
 * @param title the headline in one line, or empty
 * @param text the main text in plain form, paragraphs separated by blank lines, chrome left out; empty when there is none
 * @param published when the page says that it was published; {@link PublicationTime#NONE} rather than a guess
 * @param source the outlet's name, or null
 * @param address the http(s) address that the page calls its own, else the one it was found at, or null
 * @param language BCP 47 tag as stated, or null
 */
public record Page(String title, String text, PublicationTime published, String source, String address, String language)
        implements PageDocument {}
