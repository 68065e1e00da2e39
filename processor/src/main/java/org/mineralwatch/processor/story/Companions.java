package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups a neighbourhood by average linkage: the two groups whose articles are most alike in the mean become one, as long as they
 * are alike enough to tell one story.
 */
final class Companions {
    private final List<Node> nodes;
    private final long[][] sums;
    private final int[] sizes;
    private final int[] groups;

    private Companions(List<Node> nodes, Likenesses likenesses) {
        this.nodes = nodes;
        int size = nodes.size();
        this.sums = new long[size][size];
        this.sizes = new int[size];
        this.groups = new int[size];
        for (int i = 0; i < size; i++) {
            sizes[i] = 1;
            groups[i] = i;
            for (int j = 0; j < i; j++) {
                sums[i][j] = likenesses.of(nodes.get(i), nodes.get(j));
                sums[j][i] = sums[i][j];
            }
        }
    }

    /** Of the neighbours of a node those that tell the same story: a bit each, from the first on. */
    static int of(Node node, Ball ball, Likenesses likenesses) {
        List<Node> nodes = new ArrayList<>(ball.size() + 1);
        nodes.add(node);
        for (int place = 0; place < ball.size(); place++) {
            nodes.add(ball.node(place));
        }
        nodes.sort(Node.CANONICAL);
        Companions companions = new Companions(nodes, likenesses);
        while (companions.join()) {
            // the next two
        }
        return companions.with(nodes.indexOf(node), ball);
    }

    /** Joins the two groups that are most alike; false when no two are alike enough. */
    private boolean join() {
        int one = -1;
        int other = -1;
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; sizes[i] > 0 && j < sizes.length; j++) {
                boolean enough = sizes[j] > 0 && sums[i][j] >= (long) Likeness.ONE_STORY * sizes[i] * sizes[j];
                if (enough && (one < 0 || moreAlike(i, j, one, other))) {
                    one = i;
                    other = j;
                }
            }
        }
        if (one >= 0) {
            merge(one, other);
        }
        return one >= 0;
    }

    private boolean moreAlike(int i, int j, int one, int other) {
        return sums[i][j] * sizes[one] * sizes[other] > sums[one][other] * sizes[i] * sizes[j];
    }

    private void merge(int one, int other) {
        for (int i = 0; i < sizes.length; i++) {
            sums[one][i] += sums[other][i];
            sums[i][one] = sums[one][i];
            groups[i] = groups[i] == other ? one : groups[i];
        }
        sizes[one] += sizes[other];
        sizes[other] = 0;
    }

    private int with(int index, Ball ball) {
        int bits = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == groups[index] && i != index) {
                bits |= 1 << ball.place(nodes.get(i));
            }
        }
        return bits;
    }
}
