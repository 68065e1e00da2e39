package org.mineralwatch.ingest.feed.document;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;

/**
 * The namespaces that mean something in a feed. Every address that was ever used for one is that one; all others are one and the
 * same, so that a document cannot fill the memory of names with inventions.
 */
public final class Space {
    /** RSS of all versions, and whatever stands in no namespace. */
    public static final Namespace NONE = Namespace.NO_NAMESPACE;

    public static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    public static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    public static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    public static final Namespace TERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
    public static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    public static final Namespace SYNDICATION =
            Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    public static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

    /** Any namespace that says nothing here. */
    public static final Namespace OTHER = Namespace.getNamespace("other", "urn:other");

    private static final Map<String, Namespace> KNOWN = Map.ofEntries(
            Map.entry("", NONE),
            Map.entry("www.w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns#", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("example.com/newformat#", ATOM),
            Map.entry("example.com/necho", ATOM),
            Map.entry("purl.org/echo/", ATOM),
            Map.entry("purl.org/pie/", ATOM),
            Map.entry("uri/of/echo/namespace#", ATOM),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", RDF),
            Map.entry("purl.org/rss/1.0/modules/content/", CONTENT),
            Map.entry("purl.org/rss/1.0/modules/syndication/", SYNDICATION),
            Map.entry("purl.org/dc/elements/1.0/", DC),
            Map.entry("purl.org/dc/elements/1.1/", DC),
            Map.entry("purl.org/dc/terms/", TERMS),
            Map.entry("www.w3.org/1999/xhtml", XHTML));

    private static final Map<String, Namespace> USUAL = Map.of(
            "atom",
            ATOM,
            "a10",
            ATOM,
            "rdf",
            RDF,
            "dc",
            DC,
            "dcterms",
            TERMS,
            "content",
            CONTENT,
            "sy",
            SYNDICATION,
            "xhtml",
            XHTML);

    private Space() {}

    /** The namespace that an address stands for, or {@link #OTHER}. */
    static Namespace of(String address) {
        String name = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        Namespace known = KNOWN.get(name);
        return known != null ? known : rss(name) ? NONE : OTHER;
    }

    /** RSS had a namespace for every version and every owner. */
    private static boolean rss(String name) {
        return name.startsWith("purl.org/rss/1.0/") && !name.contains("/modules/")
                || name.equals("purl.org/rss/1.0")
                || name.startsWith("purl.org/net/rss")
                || name.startsWith("my.netscape.com/")
                || name.startsWith("channel.netscape.com/")
                || name.startsWith("backend.userland.com/rss")
                || name.startsWith("blogs.law.harvard.edu/tech/rss")
                || name.startsWith("cyber.law.harvard.edu/rss");
    }

    /** What a prefix means that nobody declared. */
    static Namespace usual(String prefix) {
        return prefix.isEmpty() ? NONE : USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
    }
}
