package org.mineralwatch.ingest.fetch;

import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Validators;

/**
 * What to ask for.
 *
 * @param address an http(s) address, as the operator wrote it; credentials in it go to its own host only
 * @param asked where to begin: the same, or where it went for good
 * @param validators of the last document; sent to the address that gave them, and to no other
 */
public record FetchRequest(String address, String asked, Validators validators) {
    /** Without validators: the server must send the whole document. */
    public static FetchRequest whole(String address) {
        return new FetchRequest(address, address, Validators.NONE);
    }

    /** As far as is remembered of a feed, conditionally. */
    public static FetchRequest of(FeedState state) {
        return new FetchRequest(state.address(), state.asked(), state.validators());
    }
}
