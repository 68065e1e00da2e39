package org.mineralwatch.app.lines;

import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.CorpusItem;

/** Names the pieces of a corpus that cannot be read, as many as a person reads. */
public final class UnreadablePieces implements Consumer<CorpusItem.Unreadable> {
    private final FirstFew named;

    /** @param sayer says a line */
    public UnreadablePieces(Consumer<String> sayer) {
        named = new FirstFew("pieces cannot be read", sayer);
    }

    @Override
    public void accept(CorpusItem.Unreadable piece) {
        named.say(piece.where() + ": " + piece.cause());
    }

    /** Says how many there were besides those that were named. */
    public void end() {
        named.end("the corpus");
    }
}
