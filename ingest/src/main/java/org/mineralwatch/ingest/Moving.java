package org.mineralwatch.ingest;

import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Move;

/** Decides when a feed that was moved for good is asked at its new address: not by one redirect, which may be a mistake. */
final class Moving {
    /** Polls in a row that must be sent to one and the same place. */
    static final int ENOUGH = 5;

    private Moving() {}

    /** Where the feed stands after an answer. */
    static Move after(FeedState state, Answer answer) {
        Move before = state.moved();
        if (answer.settled() == null || answer.settled().equals(answer.asked())) {
            return new Move(before.to(), null, 0);
        }
        int seen = answer.settled().equals(before.candidate()) ? before.seen() + 1 : 1;
        return seen < ENOUGH ? new Move(before.to(), answer.settled(), seen) : new Move(answer.settled(), null, 0);
    }

    /** Where the feed stands after a failure: an address that does not work is given up for the one that the operator gave. */
    static Move afterFailure(FeedState state, int trouble) {
        return state.moved().to() == null || trouble < Trouble.HARD ? state.moved() : Move.NONE;
    }
}
