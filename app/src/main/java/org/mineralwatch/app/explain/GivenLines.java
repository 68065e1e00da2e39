package org.mineralwatch.app.explain;

import org.mineralwatch.app.lines.FirstFew;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.corpus.LineReader;

/** Hands on the articles of one input of lines, and says what is the matter with the others. */
final class GivenLines implements LineReader.Taker {
    private final String name;
    private final GivenArticles.Taker taker;
    private final FirstFew refused;
    private final FirstFew notes;
    private boolean any;

    GivenLines(String name, GivenArticles.Taker taker) {
        this.name = name;
        this.taker = taker;
        this.refused = new FirstFew("lines are no articles", taker::unreadable);
        this.notes = new FirstFew("such remarks", taker::noted);
    }

    @Override
    public void line(int number, byte[] bytes, ArticleLine read) {
        any = true;
        String where = name + " line " + number + ": ";
        if (read instanceof ArticleLine.Accepted accepted) {
            accepted.notes().forEach(note -> notes.say(where + note));
            taker.article(accepted.article());
        } else if (read instanceof ArticleLine.Refused no) {
            refused.say(where + no.reason());
        }
    }

    @Override
    public void foreign(String reason) {
        any = true;
        taker.unreadable(name + ": " + reason);
    }

    /** Says what is left to say; whether there was anything, readable or not. */
    boolean end() {
        refused.end(name);
        notes.end(name);
        return any;
    }
}
