package org.mineralwatch.ingest.feed;

/** Plain text in the making: white space folded; the widest break asked for since the last word is written before the next one. */
final class Paragraphs {
    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private Break pending = Break.NONE;

    /** What stands between two words. */
    enum Break {
        NONE(""),
        BLANK(" "),
        LINE("\n"),
        PARAGRAPH("\n\n");

        private final String mark;

        Break(String mark) {
            this.mark = mark;
        }
    }

    /**
     * An empty text.
     *
     * @param limit characters at most
     */
    Paragraphs(int limit) {
        this.limit = limit;
    }

    boolean full() {
        return out.length() > limit;
    }

    void ask(Break wanted) {
        if (wanted.compareTo(pending) > 0) {
            pending = wanted;
        }
    }

    /** Text without markup: its blank lines are its paragraphs. */
    void plain(String text) {
        for (String paragraph : text.split("\\R[ \\t]*\\R")) {
            words(paragraph);
            ask(Break.PARAGRAPH);
        }
    }

    void words(String text) {
        int end = text.length();
        for (int at = 0; at < end && !full(); ) {
            int word = at;
            while (word < end && !PlainText.blank(text.charAt(word))) {
                word++;
            }
            if (word > at) {
                if (!out.isEmpty()) {
                    out.append(pending.mark);
                }
                pending = Break.NONE;
                out.append(text, at, Math.min(word, at + limit + 1));
            }
            if (word < end) {
                ask(Break.BLANK);
            }
            at = word + 1;
        }
    }

    @Override
    public String toString() {
        return PlainText.cut(out.toString(), limit);
    }
}
