package org.mineralwatch.processor.story;

/**
 * How much nodes are alike, with the last answers at hand: around a change the same few are compared over and over. What is
 * remembered is true as long as the nodes live.
 */
final class Likenesses {
    private static final int REMEMBERED = 4096;

    private final Node[] ones = new Node[REMEMBERED];
    private final Node[] others = new Node[REMEMBERED];
    private final int[] answers = new int[REMEMBERED];
    private final Spread spread = new Spread();

    int of(Node one, Node other) {
        int place = place(one, other);
        if (!isAnswer(place, one, other) && !isAnswer(place, other, one)) {
            remember(place, one, other, fresh(one, other));
        }
        return answers[place];
    }

    /** Of nodes that are not compared soon again. */
    int cosine(Node one, Node other) {
        spread.lay(one.words);
        return spread.cosine(other.words);
    }

    /** Keeps in mind what was found in passing. */
    void remember(Node one, Node other, int likeness) {
        remember(place(one, other), one, other, likeness);
    }

    private int fresh(Node one, Node other) {
        return Likeness.of(one, other, cosine(one, other));
    }

    private boolean isAnswer(int place, Node one, Node other) {
        return ones[place] == one && others[place] == other;
    }

    private void remember(int place, Node one, Node other, int likeness) {
        ones[place] = one;
        others[place] = other;
        answers[place] = likeness;
    }

    private static int place(Node one, Node other) {
        int least = Math.min(one.number, other.number);
        int most = Math.max(one.number, other.number);
        return Hash.mixed(least * 31 + most) & REMEMBERED - 1;
    }
}
