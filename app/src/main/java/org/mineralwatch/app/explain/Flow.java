package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.app.output.Style;

/**
 * Breaks styled text into lines. Widths count characters as they show, without the codes of a terminal; a word longer than a line
 * stands alone.
 */
final class Flow {
    private final int width;
    private final boolean terminal;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int lineWidth;
    private int wordWidth;

    /**
     * @param width most characters of a line
     * @param terminal whether styles show
     */
    Flow(int width, boolean terminal) {
        this.width = width;
        this.terminal = terminal;
    }

    /** Goes on with a text; a line feed in it ends the line. Feeds are not trusted: nothing in it may move the cursor. */
    void add(String text, Style style) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                piece(text.substring(start, i), style);
                endWord();
                start = i + 1;
                if (c == '\n') {
                    endLine();
                }
            }
        }
        piece(text.substring(start), style);
    }

    /** The lines, none of them empty. */
    List<String> lines() {
        endWord();
        endLine();
        return lines;
    }

    private void piece(String text, Style style) {
        if (!text.isEmpty()) {
            word.append(terminal ? style.on(text) : text);
            wordWidth += text.codePointCount(0, text.length());
        }
    }

    private void endWord() {
        if (wordWidth == 0) {
            return;
        }
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > width) {
            endLine();
        }
        if (lineWidth > 0) {
            line.append(' ');
            lineWidth++;
        }
        line.append(word);
        lineWidth += wordWidth;
        word.setLength(0);
        wordWidth = 0;
    }

    private void endLine() {
        if (lineWidth > 0) {
            lines.add(line.toString());
            line.setLength(0);
            lineWidth = 0;
        }
    }
}
