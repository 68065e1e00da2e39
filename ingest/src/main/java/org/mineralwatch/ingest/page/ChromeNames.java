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
            "donat",
            "empfehl",
            "footer",
            "interesting",
            "masthead",
            "navbar",
            "navi",
            "newsletter",
            "optin",
            "outbrain",
            "pagination",
            "paywall",
            "popup",
            "promo",
            "publicidad",
            "readmore",
            "readnext",
            "recommend",
            "related",
            "respond",
            "share",
            "sharing",
            "sidebar",
            "signin",
            "signup",
            "sitemap",
            "skip",
            "social",
            "spende",
            "sponsor",
            "subscri",
            "suscri",
            "taboola",
            "toolbar",
            "trackback",
            "trending",
            "tagcloud",
            "verwandt",
            "werbung");

    /** Words in a row of the same kind. */
    static final List<String> PHRASES = List.of(
            "about-author",
            "about-the-author",
            "also-like",
            "author-bio",
            "author-box",
            "author-info",
            "back-to-top",
            "call-to-action",
            "latest-news",
            "latest-posts",
            "mailing-list",
            "more-articles",
            "more-news",
            "more-stories",
            "most-popular",
            "most-read",
            "read-also",
            "read-more",
            "read-next",
            "recent-posts",
            "see-also",
            "sign-in",
            "sign-up",
            "tag-cloud",
            "tag-list",
            "top-stories",
            "up-next",
            "you-may");

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
