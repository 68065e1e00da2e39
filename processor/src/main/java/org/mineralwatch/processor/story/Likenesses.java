package org.mineralwatch.processor.story;

/**
 * How much nodes are alike, with what is known at hand: around a change the same few are compared over and over, and neighbours know
 * it of each other. What is remembered is true as long as the nodes live.
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
            ones[place] = one;
            others[place] = other;
            answers[place] = found(one, other);
        }
        return answers[place];
    }

    private int found(Node one, Node other) {
        int place = one.ball.place(other);
        if (place >= 0) {
            return one.ball.likeness(place);
        }
        place = other.ball.place(one);
        return place >= 0 ? other.ball.likeness(place) : Likeness.of(one, other, cosine(one, other));
    }

    /** Of nodes that are not compared soon again. */
    int cosine(Node one, Node other) {
        spread.lay(one.words);
        return spread.cosine(other.words);
    }

    private boolean isAnswer(int place, Node one, Node other) {
        return ones[place] == one && others[place] == other;
    }

    private static int place(Node one, Node other) {
        int least = Math.min(one.number, other.number);
        int most = Math.max(one.number, other.number);
        return Hash.mixed(least * 31 + most) & REMEMBERED - 1;
    }
}
