package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is linked with whom: two nodes are when each finds the other among those that tell its story. Looked at around each change
 * only; during a change both what was and what is can be asked for.
 */
final class Links {
    private final MemberIndex index;
    private final Likenesses likenesses = new Likenesses();

    /** The links before the change of all nodes whose links changed; null for one that was not there. */
    private final Map<Node, List<Node>> former = new HashMap<>();

    private final Set<Node> gone = new HashSet<>();

    Links(MemberIndex index) {
        this.index = index;
    }

    /** Begins a change. */
    void begin() {
        former.clear();
        gone.clear();
    }

    /** All nodes that came, went, or were linked otherwise since the change began. */
    Collection<Node> changed() {
        return former.keySet();
    }

    /** Says that a node is to be looked at though its links stay; to be said, too, before they change. */
    void touch(Node node) {
        if (!former.containsKey(node)) {
            former.put(node, now(node));
        }
        node.links = -1;
    }

    boolean was(Node node) {
        return !former.containsKey(node) || former.get(node) != null;
    }

    boolean is(Node node) {
        return !gone.contains(node);
    }

    /** The links before the change. */
    List<Node> before(Node node) {
        List<Node> links = former.get(node);
        return links != null ? links : now(node);
    }

    /** The links as they are. */
    List<Node> now(Node node) {
        if (node.links < 0) {
            node.links = mutual(node);
        }
        List<Node> links = new ArrayList<>(Integer.bitCount(node.links));
        for (int left = node.links; left != 0; left &= left - 1) {
            links.add(node.ball.node(Integer.numberOfTrailingZeros(left)));
        }
        return links;
    }

    private static int mutual(Node node) {
        int mutual = node.companions;
        for (int left = mutual; left != 0; left &= left - 1) {
            int place = Integer.numberOfTrailingZeros(left);
            if (!node.ball.node(place).sees(node)) {
                mutual ^= 1 << place;
            }
        }
        return mutual;
    }

    /** All that are alike, firsts of an origin or not, in no order; and tells of each that is a copy. */
    List<Node.Neighbour> near(Node node, Consumer<Node> copies) {
        List<Node.Neighbour> near = new ArrayList<>();
        index.near(node, other -> {
            int cosine = likenesses.cosine(node, other);
            if (cosine >= Likeness.NEIGHBOURS) {
                int likeness = Likeness.of(node, other, cosine);
                boolean copy = Likeness.areCopies(node.member(), other.member(), cosine);
                if ((copy || likeness >= Likeness.NEIGHBOURS) && Keys.lead(node.member(), other.member())) {
                    near.add(new Node.Neighbour(other, likeness));
                    if (copy) {
                        copies.accept(other);
                    }
                }
            }
        });
        return near;
    }

    /** The neighbours among these. */
    private List<Node.Neighbour> firsts(List<Node.Neighbour> near) {
        List<Node.Neighbour> firsts = new ArrayList<>(near);
        firsts.removeIf(other ->
                other.likeness() < Likeness.NEIGHBOURS || !other.node().isFirst() || gone.contains(other.node()));
        firsts.sort(Node.Neighbour.MOST_ALIKE);
        return firsts;
    }

    /** Adds the first node of an origin, which the index holds, with all that is near it. */
    void add(Node node, List<Node.Neighbour> near) {
        List<Node.Neighbour> neighbours = firsts(near);
        former.put(node, gone.remove(node) ? former.get(node) : null);
        node.ball = Ball.of(neighbours);
        node.companions = 0;
        node.links = -1;
        for (Node.Neighbour other : neighbours) {
            likenesses.remember(node, other.node(), other.likeness());
        }
        for (Node.Neighbour other : neighbours) {
            enter(other.node(), node, other.likeness());
        }
        surround(node, node.ball);
    }

    /** Removes a node that is the first of its origin no more. */
    void remove(Node node) {
        touch(node);
        gone.add(node);
        for (Node.Neighbour other : near(node, copy -> {})) {
            if (other.node().ball.place(node) >= 0) {
                surround(other.node(), Ball.of(firsts(near(other.node(), copy -> {}))));
            }
        }
        node.ball = Ball.EMPTY;
        node.companions = 0;
        node.links = -1;
    }

    private void enter(Node node, Node newcomer, int likeness) {
        int place = node.ball.placeFor(newcomer, likeness, node, likenesses);
        if (place < Ball.MOST) {
            Ball ball = node.ball.with(place, newcomer, likeness, node, likenesses);
            if (isAlone(newcomer, node) && (ball.size() > node.ball.size() || isAlone(node.ball.last(), node))) {
                node.ball = ball;
                node.companions = shifted(node.companions, place);
                node.links = node.links < 0 ? -1 : shifted(node.links, place);
            } else {
                surround(node, ball);
            }
        }
    }

    /** Whether one cannot join any group of a node and its neighbours, so that these are the same with it and without. */
    private boolean isAlone(Node one, Node centre) {
        boolean alone = likenesses.of(one, centre) < Likeness.ONE_STORY;
        for (int place = 0; alone && place < centre.ball.size(); place++) {
            Node other = centre.ball.node(place);
            alone = other == one || likenesses.of(one, other) < Likeness.ONE_STORY;
        }
        return alone;
    }

    private static int shifted(int bits, int place) {
        int below = bits & (1 << place) - 1;
        return below | (bits ^ below) << 1;
    }

    /** Gives a node other neighbours, finds its companions among them, and links it accordingly. */
    private void surround(Node node, Ball ball) {
        int companions = Companions.of(node, ball, likenesses);
        touchMissing(node, node.ball, node.companions, ball, companions);
        touchMissing(node, ball, companions, node.ball, node.companions);
        node.ball = ball;
        node.companions = companions;
        node.links = -1;
    }

    /** Touches whom a node is or will be linked with by some companions and not by others. */
    private void touchMissing(Node node, Ball some, int companions, Ball others, int otherCompanions) {
        for (int place = 0; place < some.size(); place++) {
            if (Node.isIn(companions, place)) {
                Node companion = some.node(place);
                int other = others.place(companion);
                boolean stays = other >= 0 && Node.isIn(otherCompanions, other);
                if (!stays && companion.sees(node)) {
                    touch(node);
                    touch(companion);
                }
            }
        }
    }

    /** The nodes that can be reached over links of some strength, no more than so many and one. */
    Set<Node> reached(Node from, boolean before, int strength, int most) {
        Set<Node> reached = new LinkedHashSet<>();
        List<Node> open = new ArrayList<>();
        reached.add(from);
        open.add(from);
        for (int next = 0; next < open.size() && reached.size() <= most; next++) {
            Node node = open.get(next);
            for (Node other : before ? before(node) : now(node)) {
                boolean strong = strength == 0 || likenesses.of(node, other) >= strength;
                if (strong && reached.add(other)) {
                    open.add(other);
                }
            }
        }
        return reached;
    }
}
