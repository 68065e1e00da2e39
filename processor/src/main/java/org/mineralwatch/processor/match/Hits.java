package org.mineralwatch.processor.match;

import java.util.Arrays;

/** Everything that was found for one owner, in order of the first word and then of length. Columns, not objects. */
public final class Hits {
    private static final int COLUMNS = 6;
    private static final int FIRST_SIZE = 16;
    private static final int KEPT_SIZE = 4096;

    private int[] cells = new int[FIRST_SIZE * COLUMNS];
    private int size;

    /** Forgets all; what one odd article needed is not kept for the next. */
    void clear() {
        size = 0;
        if (cells.length > KEPT_SIZE * COLUMNS) {
            cells = new int[FIRST_SIZE * COLUMNS];
        }
    }

    void add(int pattern, int from, int to, int start, int end, int sentence) {
        int at = size * COLUMNS;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, at * 2);
        }
        cells[at] = pattern;
        cells[at + 1] = from;
        cells[at + 2] = to;
        cells[at + 3] = start;
        cells[at + 4] = end;
        cells[at + 5] = sentence;
        size++;
    }

    public int size() {
        return size;
    }

    /** Number of the pattern that was found. */
    public int pattern(int hit) {
        return cells[hit * COLUMNS];
    }

    /** Its first word, counted through the article. */
    public int from(int hit) {
        return cells[hit * COLUMNS + 1];
    }

    /** The word behind it. */
    public int to(int hit) {
        return cells[hit * COLUMNS + 2];
    }

    /** Its first char in the scanned text. */
    public int start(int hit) {
        return cells[hit * COLUMNS + 3];
    }

    /** The char behind it. */
    public int end(int hit) {
        return cells[hit * COLUMNS + 4];
    }

    /** Number of the sentence that it stands in. */
    public int sentence(int hit) {
        return cells[hit * COLUMNS + 5];
    }
}
