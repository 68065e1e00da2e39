package org.mineralwatch.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one form of an article's address under which all its spellings meet: lower-case host, {@code https} for {@code http},
 * no default port, no fragment, no tracking parameters. Works on text, since real feeds carry addresses that no URI parser takes.
 */
public final class CanonicalAddress {
    /** Query parameters that name a campaign or a reader, never a page. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "ref_src",
            "cmpid",
            "ocid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_linkname",
            "ns_fee",
            "wt.mc_id",
            "_hsenc",
            "_hsmi",
            "mkt_tok");

    private CanonicalAddress() {}

    /**
     * The canonical form of an http(s) address.
     *
     * @param address an address as printed; white space around it does not count
     * @return its canonical form, or nothing when it is no absolute http(s) address
     */
    public static Optional<String> of(String address) {
        String text = address == null ? "" : address.strip();
        int authority = authorityStart(text);
        if (authority < 0) {
            return Optional.empty();
        }
        int end = endOfAuthority(text, authority);
        String host = host(text.substring(authority, end));
        return host.isEmpty() ? Optional.empty() : Optional.of("https://" + host + pathAndQuery(text.substring(end)));
    }

    /**
     * The host of an address, without port and credentials.
     *
     * @param address an address as printed
     * @return its lower-case host, or an empty text when it is no absolute http(s) address
     */
    public static String hostOf(String address) {
        return of(address)
                .map(a -> a.substring(8, endOfAuthority(a, 8)).replaceFirst(":\\d+$", ""))
                .orElse("");
    }

    private static int authorityStart(String text) {
        String lower = text.length() < 8 ? text : text.substring(0, 8).toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
    }

    private static int endOfAuthority(String text, int from) {
        int end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.endsWith(":80") || host.endsWith(":443") || host.endsWith(":")
                ? host.substring(0, host.lastIndexOf(':'))
                : host;
    }

    private static String pathAndQuery(String rest) {
        String noFragment = rest.split("#", 2)[0];
        String[] halves = noFragment.split("\\?", 2);
        String path = halves[0].isEmpty() ? "/" : halves[0];
        String query = halves.length < 2 ? "" : withoutTracking(halves[1]);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
