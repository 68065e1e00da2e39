package org.mineralwatch.ingest.fetch;

/**
 * What to ask for.
 *
 * @param address an http(s) address, as the operator wrote it; credentials in it go to its own host only
 * @param etag the ETag of the last answer byte for byte, or null
 * @param lastModified the Last-Modified of the last answer byte for byte, or null
 */
public record FetchRequest(String address, String etag, String lastModified) {
    /** The same without validators: the server must send the whole document. */
    public static FetchRequest whole(String address) {
        return new FetchRequest(address, null, null);
    }
}
