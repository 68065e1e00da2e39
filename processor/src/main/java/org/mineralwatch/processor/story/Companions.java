package org.mineralwatch.processor.story;

/**
 * Who of a neighbourhood tells the story of the node in its middle, by average linkage: the two groups whose articles are most alike
 * in the mean become one, as long as they are alike enough to tell one story. To learn the group of the middle it is enough to
 * go from there to the most alike group, from that to its most alike, and so on, until two are each other's most alike, which join;
 * who is never come to is compared with few.
 */
final class Companions {
    private static final int MOST = Ball.MOST + 1;
    private static final int NOBODY = -1;

    private final Likenesses likenesses;
    private final Node[] nodes = new Node[MOST];

    /** How much the articles of two groups are alike, added up; a row is true once it is known. Of two groups that joined the first stands. */
    private final long[][] sums = new long[MOST][MOST];

    private final boolean[] known = new boolean[MOST];
    private final int[] sizes = new int[MOST];
    private final int[] bits = new int[MOST];
    private final int[] path = new int[MOST];
    private int count;
    private Ball ball;

    Companions(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    /** Finds out who of the neighbours of a node tell its story. */
    void find(Node node) {
        lay(node, node.ball);
        int companions = walk();
        int visited = 0;
        for (int i = 1; i < count; i++) {
            visited |= known[i] ? 1 << i - 1 : 0;
        }
        ball.tellsWith(companions >> 1, visited);
    }

    /** The group of the middle: a bit each, from itself on. */
    private int walk() {
        int length = 0;
        while (true) {
            if (length == 0) {
                path[length++] = 0;
            }
            int last = path[length - 1];
            int former = length > 1 ? path[length - 2] : NOBODY;
            int next = mostAlike(last, former);
            if (next == NOBODY) {
                return bits[0];
            }
            if (next == former) {
                join(Math.min(last, former), Math.max(last, former));
                length -= 2;
            } else {
                path[length++] = next;
            }
        }
    }

    private void lay(Node node, Ball around) {
        ball = around;
        count = around.size() + 1;
        for (int i = 0; i < count; i++) {
            nodes[i] = i == 0 ? node : around.node(i - 1);
            sizes[i] = 1;
            bits[i] = 1 << i;
            known[i] = false;
        }
    }

    /** The group that is most alike, which is the former one when that is as much as any other; none when no group is alike enough. */
    private int mostAlike(int group, int former) {
        know(group);
        long[] row = sums[group];
        int best = former;
        for (int i = 0; i < count; i++) {
            boolean enough =
                    i != group && sizes[i] > 0 && row[i] >= (long) Likeness.ONE_STORY * sizes[group] * sizes[i];
            if (enough && (best == NOBODY || row[i] * sizes[best] > row[best] * sizes[i])) {
                best = i;
            }
        }
        return best;
    }

    /** A row that is not known is that of a single node. */
    private void know(int node) {
        if (!known[node]) {
            known[node] = true;
            for (int i = 0; i < count; i++) {
                if (i != node && sizes[i] > 0) {
                    sums[node][i] = known[i] ? sums[i][node] : likeness(node, i);
                }
            }
        }
    }

    private int likeness(int one, int other) {
        return one == 0
                ? ball.likeness(other - 1)
                : other == 0 ? ball.likeness(one - 1) : likenesses.of(nodes[one], nodes[other]);
    }

    private void join(int one, int other) {
        sizes[one] += sizes[other];
        sizes[other] = 0;
        bits[one] |= bits[other];
        for (int i = 0; i < count; i++) {
            sums[one][i] += sums[other][i];
            sums[i][one] = sums[one][i];
        }
    }
}
