package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences. Knows English abbreviations and the full stops of scripts without spaces. */
public final class Sentences {
    /** No sentence is longer, in chars: what runs on is cut, at white space if there is any in the second half. */
    public static final int LONGEST = 1_000;

    /** So many marks and quotes may close one sentence; a bound keeps a page of full stops linear. */
    private static final int LONGEST_CLOSE = 8;

    private Sentences() {}

    /** The sentences of a paragraph that lies between two positions of a text. */
    public static List<Sentence> of(Chars text, int start, int end) {
        List<Sentence> sentences = new ArrayList<>();
        int from = skipSpace(text, start, end);
        int at = from;
        while (at < end) {
            at = nextMark(text, at, Math.min(end, from + LONGEST - 1));
            if (at == end) {
                break;
            }
            int stop = Marks.endsSentence(text.charAt(at)) ? stopAt(text, from, at, end) : -1;
            if (stop < 0 && at - from >= LONGEST - 1) {
                stop = cut(text, from, at);
            }
            if (stop < 0) {
                at++;
                continue;
            }
            sentences.add(new Sentence(from, stop));
            from = skipSpace(text, stop, end);
            at = from;
        }
        if (from < end) {
            sentences.add(new Sentence(from, end));
        }
        return sentences;
    }

    private static int nextMark(Chars text, int from, int limit) {
        int at = from;
        while (at < limit && !Marks.endsSentence(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the sentence ends whose last mark stands at a position; negative when it goes on. */
    private static int stopAt(Chars text, int from, int at, int end) {
        int stop = at + 1;
        int limit = Math.min(end, stop + LONGEST_CLOSE);
        while (stop < limit && (Marks.endsSentence(text.charAt(stop)) || Marks.closes(text.charAt(stop)))) {
            stop++;
        }
        if (Marks.endsAlways(text.charAt(at))) {
            return stop;
        }
        if (stop < end && !WhiteSpace.is(text.charAt(stop))) {
            return -1;
        }
        int next = skipSpace(text, stop, Math.min(end, stop + LONGEST));
        return stop >= end || next < end && begins(text, next, end) && !goesOn(text, from, at, next, end) ? stop : -1;
    }

    private static boolean begins(Chars text, int at, int end) {
        int first = at;
        while (first < end - 1 && first < at + 3 && Marks.opens(text.charAt(first))) {
            first++;
        }
        return !Character.isLowerCase(text.charAt(first));
    }

    private static boolean goesOn(Chars text, int from, int dot, int next, int end) {
        return text.charAt(dot) == '.' && Abbreviations.goOn(text, from, dot, next, end);
    }

    private static int cut(Chars text, int from, int at) {
        for (int i = at; i > from + LONGEST / 2; i--) {
            if (WhiteSpace.is(text.charAt(i))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static int skipSpace(Chars text, int start, int end) {
        int at = start;
        while (at < end && WhiteSpace.is(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
