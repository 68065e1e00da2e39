package org.mineralwatch.ingest.fetch;

/** Name and password that an address may hold: for its server only, never for logs, records of others, or people. */
public final class Credentials {
    private Credentials() {}

    public static String without(String address) {
        int start = address.indexOf("//") + 2;
        int end = start < 2 ? -1 : address.indexOf('/', start);
        int at = address.lastIndexOf('@', end < 0 ? address.length() : end);
        return start < 2 || at < start ? address : address.substring(0, start) + address.substring(at + 1);
    }
}
