package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is linked with whom: two nodes are when each finds the other among those that tell its story. Looked at around each change
 * only; during a change both what was and what is can be asked for.
 */
final class Links {
    /** So many neighbours of a node are looked at, the most alike. */
    static final int MOST_NEIGHBOURS = 16;

    private final MemberIndex index;

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

    /** Says that a node is to be looked at though its links stay. */
    void touch(Node node) {
        if (!former.containsKey(node)) {
            former.put(node, List.copyOf(now(node)));
        }
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
        if (node.links == null) {
            List<Node> links = new ArrayList<>();
            for (Node other : companions(node)) {
                if (other != node && companions(other).contains(node)) {
                    links.add(other);
                }
            }
            node.links = links;
        }
        return node.links;
    }

    /** Adds the first node of an origin, which the index holds. */
    void add(Node node) {
        List<Node.Neighbour> near = near(node, null);
        former.put(node, gone.remove(node) ? former.get(node) : null);
        node.neighbours = null;
        node.companions = null;
        node.links = null;
        for (Node.Neighbour other : near) {
            know(other.node(), node);
        }
        node.neighbours = most(near);
        node.companions = List.of(node);
        node.links = new ArrayList<>();
        for (Node.Neighbour other : near) {
            enter(other.node(), new Node.Neighbour(node, other.likeness()));
        }
        regroup(node);
    }

    /** Removes a node that is the first of its origin no more. */
    void remove(Node node) {
        List<Node.Neighbour> near = near(node, null);
        Map<Node, List<Node.Neighbour>> next = new HashMap<>();
        touch(node);
        for (Node.Neighbour other : near) {
            know(other.node(), null);
            if (sees(other.node(), node)) {
                List<Node.Neighbour> without = most(near(other.node(), node));
                without.forEach(third -> now(third.node()));
                next.put(other.node(), without);
            }
        }
        List.copyOf(now(node)).forEach(other -> unlink(node, other));
        gone.add(node);
        next.forEach((other, neighbours) -> {
            other.neighbours = neighbours;
            regroup(other);
        });
        node.neighbours = null;
        node.companions = null;
        node.links = null;
    }

    private static boolean sees(Node node, Node other) {
        for (Node.Neighbour neighbour : node.neighbours) {
            if (neighbour.node() == other) {
                return true;
            }
        }
        return false;
    }

    /** Makes sure that all is known around a node that a change may touch, as it is without a node that is about to come. */
    private void know(Node node, Node without) {
        neighbours(node, without);
        for (Node.Neighbour neighbour : node.neighbours) {
            neighbours(neighbour.node(), without);
        }
        now(node);
        node.neighbours.forEach(neighbour -> now(neighbour.node()));
    }

    private void neighbours(Node node, Node without) {
        if (node.neighbours == null) {
            node.neighbours = most(near(node, without));
        }
    }

    private List<Node> companions(Node node) {
        if (node.companions == null) {
            neighbours(node, null);
            node.companions = Companions.of(node);
        }
        return node.companions;
    }

    private List<Node.Neighbour> near(Node node, Node without) {
        List<Node.Neighbour> near = new ArrayList<>();
        index.near(node, other -> {
            if (other != without && other.isFirst() && !gone.contains(other)) {
                int likeness = Likeness.of(node.member(), other.member());
                if (likeness >= Likeness.NEIGHBOURS) {
                    near.add(new Node.Neighbour(other, likeness));
                }
            }
        });
        near.sort(Node.Neighbour.MOST_ALIKE);
        return near;
    }

    private static List<Node.Neighbour> most(List<Node.Neighbour> near) {
        return near.size() <= MOST_NEIGHBOURS ? near : new ArrayList<>(near.subList(0, MOST_NEIGHBOURS));
    }

    private void enter(Node node, Node.Neighbour newcomer) {
        int place = node.neighbours.size();
        while (place > 0 && Node.Neighbour.MOST_ALIKE.compare(newcomer, node.neighbours.get(place - 1)) < 0) {
            place--;
        }
        if (place < MOST_NEIGHBOURS) {
            List<Node.Neighbour> longer = new ArrayList<>(node.neighbours);
            longer.add(place, newcomer);
            node.neighbours = most(longer);
            regroup(node);
        }
    }

    /** Finds the companions of a node anew, and links it accordingly. */
    private void regroup(Node node) {
        List<Node> before = node.companions;
        node.companions = Companions.of(node);
        for (Node other : before) {
            if (other != node && !node.companions.contains(other)) {
                unlink(node, other);
            }
        }
        for (Node other : node.companions) {
            if (other != node && !before.contains(other) && companions(other).contains(node)) {
                link(node, other);
            }
        }
    }

    private void link(Node one, Node other) {
        if (!now(one).contains(other)) {
            touch(one);
            one.links.add(other);
        }
        if (!now(other).contains(one)) {
            touch(other);
            other.links.add(one);
        }
    }

    private void unlink(Node one, Node other) {
        if (now(one).contains(other)) {
            touch(one);
            one.links.remove(other);
        }
        if (now(other).contains(one)) {
            touch(other);
            other.links.remove(one);
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
                boolean strong = strength == 0 || Likeness.of(node.member(), other.member()) >= strength;
                if (strong && reached.add(other)) {
                    open.add(other);
                }
            }
        }
        return reached;
    }
}
