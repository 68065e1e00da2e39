package org.mineralwatch.processor.story;

/**
 * How much two articles are alike: a symmetric function of their words and publication times, in 50,000ths. Long texts, which
 * share words by chance, must share more of them; what lies {@value #MOST_DAYS} days apart or more tells of two events; an article
 * without a publication time is alike only when many of its weightiest words are the same.
 */
final class Likeness {
    /** From here on two short articles are neighbours; no two are below. */
    static final int NEIGHBOURS = 3_000;

    /** Groups of articles whose mean likeness is so much tell one story. */
    static final int ONE_STORY = 6_750;

    /** Hours between which two articles may be copies of one text. */
    static final int HOURS_OF_COPIES = 48;

    static final int MOST_DAYS = 30;

    /** Cosines come in millionths. */
    private static final int OF_COSINE = 20;

    private static final int HOUR = 3_600;
    private static final int MOST_HOURS = MOST_DAYS * 24;
    private static final int UNDATED = 400_000;
    /** Copies have so much of their words in common, too, which is seen faster. */
    private static final int COSINE_OF_COPIES = 200_000;

    private static final int COPY = 300;
    private static final int UNDATED_COPY = 600;

    private static final int SHORT = 16;
    private static final int LONG = Profile.MOST_WORDS;
    private static final double LONG_NEED = 11_250;
    private static final double[] BY_LENGTH = byLength();
    private static final double[] BY_HOURS = byHours();

    private Likeness() {}

    /** The likeness of two articles, given the cosine of their words and never above it; 0 when they have nothing to do with each other. */
    static int of(Node one, Node other, int cosine) {
        if (cosine == 0) {
            return 0;
        }
        if (one.member().isUndated() || other.member().isUndated()) {
            return cosine >= UNDATED ? cosine / OF_COSINE : 0;
        }
        int hours = hours(one.member(), other.member());
        return hours >= MOST_HOURS ? 0 : (int) (cosine / OF_COSINE * BY_LENGTH[length(one, other)] * BY_HOURS[hours]);
    }

    static boolean mayBeNeighbours(int cosine) {
        return cosine >= NEIGHBOURS * OF_COSINE;
    }

    /** Whether two articles that are so much alike are neighbours: long texts, which share words by chance, must be more alike. */
    static boolean areNeighbours(Node one, Node other, int likeness) {
        return likeness * BY_LENGTH[length(one, other)] >= NEIGHBOURS;
    }

    private static int length(Node one, Node other) {
        return Math.min(one.words.length, other.words.length);
    }

    /** Whether both were written from one text, given the cosine of their words: many phrases in common within two days. */
    static boolean areCopies(Member one, Member other, int cosine) {
        if (cosine < COSINE_OF_COPIES) {
            return false;
        }
        boolean undated = one.isUndated() || other.isUndated();
        boolean near = undated || hours(one, other) <= HOURS_OF_COPIES;
        return near && one.profile().overlap(other.profile()) >= (undated ? UNDATED_COPY : COPY);
    }

    /** The hours between two articles with publication times. */
    static int hours(Member one, Member other) {
        return (int) Math.min(Integer.MAX_VALUE, Math.abs(one.seconds() - other.seconds()) / HOUR);
    }

    private static double[] byLength() {
        double[] factors = new double[LONG + 1];
        for (int words = 0; words <= LONG; words++) {
            double share = Math.max(0, words - SHORT) / (double) (LONG - SHORT);
            factors[words] = ONE_STORY / (ONE_STORY + share * (LONG_NEED - ONE_STORY));
        }
        return factors;
    }

    private static double[] byHours() {
        double[] factors = new double[MOST_HOURS];
        for (int hours = 0; hours < MOST_HOURS; hours++) {
            factors[hours] = StrictMath.exp(-hours / (double) MOST_HOURS);
        }
        return factors;
    }
}
