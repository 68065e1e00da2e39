package org.mineralwatch.news;

/** Where in an article a word stands. The headline lies in the title, all others in the text; chrome counts nothing. */
public enum Zone {
    HEADLINE,
    LEAD,
    BODY,
    CHROME
}
