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

    private Companions(List<Node> nodes) {
        this.nodes = nodes;
        int size = nodes.size();
        this.sums = new long[size][size];
        this.sizes = new int[size];
        this.groups = new int[size];
        for (int i = 0; i < size; i++) {
            sizes[i] = 1;
            groups[i] = i;
            for (int j = 0; j < i; j++) {
                sums[i][j] = Likeness.of(nodes.get(i).member(), nodes.get(j).member());
                sums[j][i] = sums[i][j];
            }
        }
    }

    /** Of a node and its neighbours those that tell the same story, the node among them, in canonical order. */
    static List<Node> of(Node node) {
        List<Node> ball = new ArrayList<>(node.neighbours.size() + 1);
        ball.add(node);
        node.neighbours.forEach(neighbour -> ball.add(neighbour.node()));
        ball.sort(Node.CANONICAL);
        Companions companions = new Companions(ball);
        while (companions.join()) {
            // the next two
        }
        return companions.with(ball.indexOf(node));
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

    private List<Node> with(int index) {
        List<Node> group = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == groups[index]) {
                group.add(nodes.get(i));
            }
        }
        return group;
    }
}
