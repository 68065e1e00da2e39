package org.mineralwatch.ingest.page;

import java.util.List;
import java.util.Set;

/** The words by which authors of pages call what is no article, in the languages that their class names are written in. */
final class ChromeNames {
    /** Beginnings of words that hardly ever name anything else. */
    static final List<String> STARTS = List.of(
            "abonn",
            "addtoany",
            "advert",
            "aktion",
            "anzeige",
            "assinatura",
            "breadcrumb",
            "caption",
            "consent",
            "cookie",
            "copyright",
            "credit",
            "disqus",
            "empfehl",
            "footer",
            "interesting",
            "masthead",
            "navbar",
            "navi",
            "newsletter",
            "outbrain",
            "pagination",
            "paywall",
            "popup",
            "promo",
            "publicidad",
            "recommend",
            "related",
            "respond",
            "share",
            "sharing",
            "sidebar",
            "signup",
            "sitemap",
            "skip",
            "social",
            "sponsor",
            "subscri",
            "suscri",
            "taboola",
            "toolbar",
            "trackback",
            "trending",
            "verwandt",
            "werbung");

    /** Whole words of the same kind. */
    static final Set<String> WORDS =
            Set.of("abo", "ad", "ads", "cta", "login", "menu", "modal", "nav", "pager", "rating", "tags");

    /** Words that name chrome only where hardly a paragraph stands. */
    static final Set<String> WEAK = Set.of(
            "archive",
            "banner",
            "byline",
            "feedback",
            "info",
            "meta",
            "overlay",
            "popular",
            "print",
            "search",
            "snippet",
            "tag",
            "teaser",
            "teasers",
            "widget",
            "widgets");

    static final List<String> COMMENTS = List.of("comment", "kommentar");

    static final List<String> TEASERS = List.of("teaser");

    static final Set<String> PICTURES = Set.of(
            "bild",
            "carousel",
            "figure",
            "foto",
            "galerie",
            "gallery",
            "image",
            "images",
            "img",
            "photo",
            "picture",
            "slider",
            "slideshow",
            "thumb",
            "thumbnail",
            "visual");

    /** Whole class names, not words: {@code hidden-xs} hides on small screens only. */
    static final Set<String> HIDDEN =
            Set.of("hidden", "hide", "is-hidden", "sr-only", "visually-hidden", "screen-reader-text", "d-none");

    private ChromeNames() {}
}
