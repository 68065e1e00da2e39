package org.mineralwatch.news;

/**
 * What lets a server say that nothing changed. It goes back byte for byte, and to the address that gave it alone.
 *
 * @param validFor the address that gave it, after redirects and without credentials; null in states that were written before it
 *     was kept, and then the feed's own
 * @param etag the last ETag, or null
 * @param lastModified the last Last-Modified, or null
 * @param bodyHash hash of the last body that was taken, or null: never sent, it serves where servers give no validators
 */
public record Validators(String validFor, String etag, String lastModified, String bodyHash) {
    /** Nothing to send. */
    public static final Validators NONE = new Validators(null, null, null, null);

    /** Whether a request can be conditional. */
    public boolean any() {
        return etag != null || lastModified != null;
    }
}
