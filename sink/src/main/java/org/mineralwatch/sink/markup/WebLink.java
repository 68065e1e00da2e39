package org.mineralwatch.sink.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of foreign feeds on their way into links: only those of the web, as RFC 3986 spells them. */
public final class WebLink {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What feeds print in addresses though it must be encoded. */
    private static final Pattern BARE = Pattern.compile("[ \"<>\\\\^`{|}]");

    private WebLink() {}

    /** The address as a link may have it, or nothing when it leads elsewhere than to the web. */
    public static Optional<String> of(String address) {
        String text = PlainLine.of(address);
        try {
            URI uri = new URI(BARE.matcher(text).replaceAll(bare -> "%" + hex(bare.group())));
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
            return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A name as a part of an address or id. */
    public static String segment(String name) {
        return URLEncoder.encode(PlainLine.of(name), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String hex(String character) {
        return Integer.toHexString(character.charAt(0)).toUpperCase(Locale.ROOT);
    }
}
