package org.mineralwatch.processor.story;

import java.util.Arrays;

/**
 * By what an article is found: its most telling words, alone where one weighs so much that it makes two articles alike and for
 * some days only, else by twos, which lead the farther the more they weigh. Two articles are compared when they have a key in common, so who is compared with whom depends on
 * these two alone; without a publication time both must say two of their very first words.
 */
final class Keys {
    /** So many words, the weightiest, make keys. */
    static final int MOST_TELLING = 10;

    /** So far apart a word alone leads from one article to another. */
    static final int HOURS_OF_ONE_WORD = 24 * 5;

    /** So far apart two words lead, unless they weigh more. */
    static final int HOURS_OF_TWO_WORDS = 24 * 10;

    /** Of texts of so few words each telling word is a key. */
    private static final int SHORT_FOR_ONE = 24;

    /** Of texts of so few words every two telling words are a key. */
    private static final int SHORT_FOR_TWO = 32;

    /** In longer texts this is the least product of weights that make a key, in 65,025ths. */
    private static final int ONE_WORD = 9_000;

    private static final int TWO_WORDS = 4_200;

    /** The same of two words that lead as far as articles can be alike. */
    private static final int TWO_WORDS_FAR = 6_500;

    /** Every two of so many first words make a key, whatever they weigh, and these alone lead to articles without a publication time. */
    private static final int FIRST = 4;

    private Keys() {}

    /** The keys of an article that lead to others for some days. */
    static int[] ofOneWord(Profile profile) {
        int[] keys = new int[MOST_TELLING];
        int count = 0;
        for (int i = 0; i < telling(profile); i++) {
            if (isKey(profile, i)) {
                keys[count++] = key(profile, i, i);
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /** The keys of an article that lead to others for some more days. */
    static int[] ofTwoWords(Profile profile) {
        return ofTwoWords(profile, Reach.NEAR);
    }

    /** Those of them that lead to others as long as these can be alike. */
    static int[] ofTwoWordsFar(Profile profile) {
        return ofTwoWords(profile, Reach.FAR);
    }

    /** Those that lead to articles without a publication time, and from these to all others. */
    static int[] ofFirstWords(Profile profile) {
        return ofTwoWords(profile, Reach.ALL_TIMES);
    }

    /** How far two words lead. */
    private enum Reach {
        NEAR,
        FAR,
        ALL_TIMES;

        static Reach between(Member one, Member other) {
            if (one.isUndated() || other.isUndated()) {
                return ALL_TIMES;
            }
            return Likeness.hours(one, other) <= HOURS_OF_TWO_WORDS ? NEAR : FAR;
        }
    }

    private static int[] ofTwoWords(Profile profile, Reach reach) {
        int[] keys = new int[MOST_TELLING * (MOST_TELLING - 1) / 2];
        int count = 0;
        for (int j = 1; j < telling(profile); j++) {
            for (int i = 0; i < j; i++) {
                if (isKey(profile, i, j, reach)) {
                    keys[count++] = key(profile, i, j);
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /** Whether two articles have a key in common. */
    static boolean lead(Member one, Member other) {
        Reach reach = Reach.between(one, other);
        boolean close = reach == Reach.NEAR && Likeness.hours(one, other) <= HOURS_OF_ONE_WORD;
        int[] mine = new int[MOST_TELLING];
        int[] theirs = new int[MOST_TELLING];
        int common = common(one.profile(), other.profile(), mine, theirs);
        for (int j = 0; j < common; j++) {
            if (close && isKey(one.profile(), mine[j]) && isKey(other.profile(), theirs[j])) {
                return true;
            }
            for (int i = 0; i < j; i++) {
                if (isKey(one.profile(), mine[i], mine[j], reach)
                        && isKey(other.profile(), theirs[i], theirs[j], reach)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds the telling words that two profiles have in common, and says where. */
    private static int common(Profile one, Profile other, int[] mine, int[] theirs) {
        int common = 0;
        for (int i = 0; i < telling(one); i++) {
            for (int j = 0; j < telling(other); j++) {
                if (Profile.hash(one.words()[i]) == Profile.hash(other.words()[j])) {
                    mine[common] = i;
                    theirs[common++] = j;
                }
            }
        }
        return common;
    }

    private static boolean isKey(Profile profile, int i) {
        return profile.words().length <= SHORT_FOR_ONE || product(profile, i, i) >= ONE_WORD;
    }

    private static boolean isKey(Profile profile, int i, int j, Reach reach) {
        if (Math.max(i, j) < FIRST) {
            return true;
        }
        int least = reach == Reach.NEAR ? TWO_WORDS : TWO_WORDS_FAR;
        return reach != Reach.ALL_TIMES && (profile.words().length <= SHORT_FOR_TWO || product(profile, i, j) >= least);
    }

    private static int product(Profile profile, int i, int j) {
        return Profile.weight(profile.words()[i]) * Profile.weight(profile.words()[j]);
    }

    private static int telling(Profile profile) {
        return Math.min(MOST_TELLING, profile.words().length);
    }

    /** The same whichever word comes first. */
    private static int key(Profile profile, int i, int j) {
        int one = Profile.hash(profile.words()[i]);
        int other = Profile.hash(profile.words()[j]);
        return Hash.mixed(Math.min(one, other) * 31 + Math.max(one, other));
    }
}
