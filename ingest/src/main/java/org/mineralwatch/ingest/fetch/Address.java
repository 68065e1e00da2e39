package org.mineralwatch.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * An http(s) address that can be asked.
 *
 * @param uri without credentials and fragment
 * @param authorization the header that its credentials ask for, or null
 */
record Address(URI uri, String authorization) {
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    /** Reads an address as people and servers write it: blanks and letters of any script are encoded. */
    static Optional<Address> of(String text) {
        try {
            return of(new URI(encoded(text.strip())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a Location header leads from here; credentials go along within one server, and none are taken from the header. */
    Optional<Address> redirected(String location) {
        try {
            return of(uri.resolve(encoded(utf8(location.strip())))).map(next -> next.authorizedAs(this));
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same with another's credentials, if both are of one server. */
    Address authorizedAs(Address other) {
        return new Address(uri, sameServer(other) ? other.authorization : null);
    }

    private boolean sameServer(Address other) {
        return uri.getScheme().equals(other.uri.getScheme())
                && uri.getHost().equalsIgnoreCase(other.uri.getHost())
                && port() == other.port();
    }

    boolean secure() {
        return uri.getScheme().equals("https");
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static Optional<Address> of(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawAuthority() == null) {
            return Optional.empty();
        }
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String host = IDN.toASCII(decoded(authority.substring(at + 1)));
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI clean = new URI(scheme + "://" + host + path + query);
        return clean.getHost() == null
                ? Optional.empty()
                : Optional.of(new Address(clean, at < 0 ? null : basic(authority.substring(0, at))));
    }

    private static String basic(String credentials) {
        byte[] bytes = decoded(credentials).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Headers come as one character a byte; what servers write beyond ASCII is UTF-8. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b));
                }
            }
        });
        return out.toString();
    }
}
