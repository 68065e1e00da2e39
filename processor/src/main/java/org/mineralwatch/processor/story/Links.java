package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is linked with whom: two nodes are when each finds the other among those that tell its story. A change takes nodes out and
 * puts others in; when it is settled all whose neighbours became others look anew who of them tells their story.
 */
final class Links {
    private final MemberIndex index;
    private final Likenesses likenesses = new Likenesses();
    private final Companions companions = new Companions(likenesses);

    /** What was around the nodes that came, went, or have other neighbours since the change began. */
    private final Map<Node, Ball> former = new LinkedHashMap<>();

    private final Set<Node> changed = new LinkedHashSet<>();
    /** Who lost one of its nearest and does not know the next. */
    private final Set<Node> lacking = new LinkedHashSet<>();

    private long compared;

    Links(MemberIndex index) {
        this.index = index;
    }

    long compared() {
        return compared;
    }

    /** Begins a change. */
    void begin() {
        former.clear();
        changed.clear();
    }

    /** All that are alike, firsts of an origin or not, in no order; and tells of each that is a copy. */
    List<Node.Neighbour> near(Node node, Consumer<Node> copies) {
        List<Node.Neighbour> near = new ArrayList<>();
        index.near(node, other -> {
            compared++;
            int cosine = likenesses.cosine(node, other);
            if (Likeness.mayBeNeighbours(cosine)) {
                int likeness = Likeness.of(node, other, cosine);
                boolean copy = Likeness.areCopies(node.member(), other.member(), cosine);
                if ((copy || Likeness.areNeighbours(node, other, likeness))
                        && Keys.lead(node.member(), other.member())) {
                    near.add(new Node.Neighbour(other, likeness));
                    if (copy) {
                        copies.accept(other);
                    }
                }
            }
        });
        return near;
    }

    /** The neighbours among these, most alike first. */
    private static List<Node.Neighbour> neighbours(Node node, List<Node.Neighbour> near) {
        near.removeIf(
                other -> !other.node().isLinked() || !Likeness.areNeighbours(node, other.node(), other.likeness()));
        near.sort(Node.Neighbour.MOST_ALIKE);
        return near;
    }

    /** Adds the first node of an origin, with all that is near it. */
    void add(Node node, List<Node.Neighbour> near) {
        List<Node.Neighbour> neighbours = neighbours(node, near);
        surround(node, Ball.of(neighbours));
        for (Node.Neighbour other : neighbours) {
            enter(other.node(), node, other.likeness());
        }
    }

    private void enter(Node node, Node newcomer, int likeness) {
        Ball ball = node.ball;
        int place = ball.placeFor(newcomer, likeness);
        boolean nearest = place < ball.size() || place < Ball.MOST && !lacking.contains(node);
        if (nearest) {
            Ball more = ball.with(place, newcomer, likeness);
            boolean pushed = ball.size() == Ball.MOST && ball.isVisited(Ball.MOST - 1);
            if (pushed || likeness >= Likeness.ONE_STORY || isAlikeToVisited(newcomer, ball)) {
                surround(node, more);
            } else {
                node.ball = more;
            }
            if (more.size() == Ball.MOST) {
                lacking.remove(node);
            }
        }
    }

    private boolean isAlikeToVisited(Node newcomer, Ball ball) {
        for (int place = 0; place < ball.size(); place++) {
            if (ball.isVisited(place) && likenesses.of(newcomer, ball.node(place)) >= Likeness.ONE_STORY) {
                return true;
            }
        }
        return false;
    }

    /** Removes a node that is the first of its origin no more. */
    void remove(Node node) {
        for (Node.Neighbour other : near(node, copy -> {})) {
            Ball ball = other.node().ball;
            int place = ball == null ? -1 : ball.place(node);
            if (place >= 0) {
                if (ball.size() == Ball.MOST) {
                    lacking.add(other.node());
                }
                surround(other.node(), ball.without(place));
            }
        }
        surround(node, null);
        lacking.remove(node);
    }

    /** Gives a node other neighbours, or none when it is no first any more. */
    private void surround(Node node, Ball ball) {
        if (!former.containsKey(node)) {
            former.put(node, node.ball);
        }
        node.ball = ball;
    }

    /** Ends a change: finds out who is linked otherwise. */
    void settle() {
        for (Node node : lacking) {
            node.ball = Ball.of(neighbours(node, near(node, copy -> {})));
        }
        lacking.clear();
        for (Node node : former.keySet()) {
            if (node.isLinked()) {
                companions.find(node);
            }
        }
        former.forEach((node, before) -> {
            if (before == null || node.ball == null) {
                changed.add(node);
            }
            unlink(node, before);
            link(node, before);
        });
    }

    /** Parts a node from whom it was linked with and is no more. */
    private void unlink(Node node, Ball before) {
        for (int place = 0; before != null && place < before.size(); place++) {
            Node other = before.node(place);
            if (before.isLinked(place) && !(sees(node.ball, other) && sees(other.ball, node))) {
                changed.add(node);
                changed.add(other);
                set(other.ball, node, false);
            }
        }
    }

    /** Notes in both balls who is linked with a node now. */
    private void link(Node node, Ball before) {
        Ball ball = node.ball;
        for (int place = 0; ball != null && place < ball.size(); place++) {
            Node other = ball.node(place);
            boolean linked = ball.isCompanion(place) && sees(other.ball, node);
            ball.link(place, linked);
            if (linked) {
                set(other.ball, node, true);
                if (!wasLinked(before, other)) {
                    changed.add(node);
                    changed.add(other);
                }
            }
        }
    }

    private static boolean wasLinked(Ball before, Node other) {
        int place = before == null ? -1 : before.place(other);
        return place >= 0 && before.isLinked(place);
    }

    private static void set(Ball ball, Node other, boolean linked) {
        int place = ball == null ? -1 : ball.place(other);
        if (place >= 0) {
            ball.link(place, linked);
        }
    }

    /** Whether a ball has a node among those that tell the story. */
    private static boolean sees(Ball ball, Node node) {
        int place = ball == null ? -1 : ball.place(node);
        return place >= 0 && ball.isCompanion(place);
    }

    /** All nodes that came, went, or are linked otherwise since the change began; known when it is settled. */
    Set<Node> changed() {
        return changed;
    }

    /** The nodes that can be reached over links of some strength, no more than so many and one. */
    Set<Node> reached(Node from, int strength, int most) {
        Set<Node> reached = new LinkedHashSet<>();
        List<Node> open = new ArrayList<>();
        reached.add(from);
        open.add(from);
        for (int next = 0; next < open.size() && reached.size() <= most; next++) {
            Node node = open.get(next);
            for (int place = 0; place < node.ball.size(); place++) {
                Node other = node.ball.node(place);
                if (node.ball.isLinked(place) && node.ball.likeness(place) >= strength && reached.add(other)) {
                    open.add(other);
                }
            }
        }
        return reached;
    }
}
