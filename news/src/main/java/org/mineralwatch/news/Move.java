package org.mineralwatch.news;

/**
 * Where a feed went by permanent redirects. One may be a mistake; an address that is seen several times over takes the place of
 * the operator's.
 *
 * @param to the address that is asked in place of the operator's, or null while the latter is
 * @param candidate where the last poll was sent for good, or null
 * @param seen polls in a row that were sent there
 */
public record Move(String to, String candidate, int seen) {
    /** It stands where the operator said. */
    public static final Move NONE = new Move(null, null, 0);
}
