package org.mineralwatch.app.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.ingest.corpus.LineReader;
import org.mineralwatch.news.Article;

/** Hands on the articles of one input of lines, and says what is the matter with the others. */
public final class GivenLines implements LineReader.Taker {
    private final String name;
    private final Taker taker;
    private final FirstFew refused;
    private final FirstFew notes;
    private boolean any;

    /** Takes what is read. */
    public interface Taker {
        void article(Article article);

        /** Something was no article; it costs only itself. */
        void unreadable(String said);

        /** An article was not read as it stands. */
        void noted(String said);

        /** One that tells a person what is the matter, and also whom it concerns that something was no article. */
        static Taker telling(PrintStream person, Consumer<Article> articles, Runnable unreadable) {
            return new Taker() {
                @Override
                public void article(Article article) {
                    articles.accept(article);
                }

                @Override
                public void unreadable(String said) {
                    unreadable.run();
                    person.println(said);
                }

                @Override
                public void noted(String said) {
                    person.println(said);
                }
            };
        }
    }

    private GivenLines(String name, Taker taker) {
        this.name = name;
        this.taker = taker;
        this.refused = new FirstFew("lines are no articles", taker::unreadable);
        this.notes = new FirstFew("such remarks", taker::noted);
    }

    /**
     * Reads an input to its end.
     *
     * @param name what the input is called in what is said of it
     * @return whether there was anything, readable or not
     */
    public static boolean read(String name, InputStream in, Taker taker) throws IOException {
        GivenLines lines = new GivenLines(name, taker);
        LineReader.read(in, lines);
        lines.refused.end(name);
        lines.notes.end(name);
        return lines.any;
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
}
