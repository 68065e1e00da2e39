package org.mineralwatch.processor.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Groups the articles of one subject into stories, and within them by origin. What it says is a function of the set of articles,
 * whatever the order in which they came; each change is looked at where it takes place and nowhere else.
 */
public final class Grouping {
    /** More origins make no story: it is parted where its links are weak. */
    static final int MOST_ORIGINS = 128;

    /** How alike two articles must be to be linked in a story; the next where a story would be too large, in the end none. */
    private static final int[] STRENGTHS = {0, 250_000, 400_000, 550_000, 700_000, 850_000};

    private final Map<String, Node> nodes = new HashMap<>();
    private final MemberIndex index = new MemberIndex();
    private final Links links = new Links(index);
    private final int mostOrigins;

    public Grouping() {
        this(MOST_ORIGINS);
    }

    Grouping(int mostOrigins) {
        this.mostOrigins = mostOrigins;
    }

    /** Puts an article in, in the place of what was known under its id. */
    public Regrouping put(Member member) {
        links.begin();
        Node known = nodes.remove(member.id());
        if (known != null) {
            takeOut(known);
        }
        Node node = new Node(member);
        nodes.put(member.id(), node);
        putIn(node);
        return regrouping();
    }

    /** Takes an article out; nothing happens when it is not there. */
    public Regrouping remove(String id) {
        links.begin();
        Node known = nodes.remove(id);
        if (known != null) {
            takeOut(known);
        }
        return regrouping();
    }

    /** Takes the story of an article out as a whole, and says only what became of others. */
    public Regrouping removeStory(String id) {
        Group story = story(id);
        List<Node> leaving = story.articles().stream()
                .map(copy -> nodes.remove(copy.member().id()))
                .toList();
        leaving.stream().filter(Node::isFirst).forEach(links::remove);
        for (Node node : leaving) {
            index.remove(node);
            node.origin = null;
        }
        Regrouping others = regrouping();
        others.gone().remove(story.articles().get(0).member().id());
        return others;
    }

    /** The story that an article tells, which must be there. */
    public Group story(String id) {
        links.begin();
        return new Group(firsts(nodes.get(id).origin.first(), false));
    }

    /** All stories, in no order. */
    public Collection<Group> groups() {
        links.begin();
        Set<Group> groups = new HashSet<>();
        Set<Node> seen = new HashSet<>();
        for (Node node : nodes.values()) {
            if (node.isFirst() && !seen.contains(node)) {
                Set<Node> firsts = firsts(node, false);
                seen.addAll(firsts);
                groups.add(new Group(firsts));
            }
        }
        return groups;
    }

    private void putIn(Node node) {
        Set<Node.Origin> copies = new LinkedHashSet<>();
        List<Node.Neighbour> near = links.near(node, copy -> copies.add(copy.origin));
        List<Node> firsts = copies.stream().map(Node.Origin::first).toList();
        Node.Origin origin = largest(copies);
        List<Node> joining = new ArrayList<>(List.of(node));
        copies.stream().filter(other -> other != origin).forEach(other -> joining.addAll(other.nodes()));
        Node first = Stream.concat(firsts.stream(), Stream.of(node))
                .min(Node.CANONICAL)
                .orElseThrow();
        for (Node former : firsts) {
            if (former != first) {
                links.remove(former);
            }
        }
        if (origin == null) {
            new Node.Origin(node);
        } else {
            joining.forEach(origin::add);
        }
        index.add(node);
        if (first == node) {
            links.add(node, near);
        } else {
            links.touch(first);
        }
    }

    private static Node.Origin largest(Set<Node.Origin> origins) {
        Node.Origin largest = null;
        for (Node.Origin origin : origins) {
            if (largest == null || origin.nodes().size() > largest.nodes().size()) {
                largest = origin;
            }
        }
        return largest;
    }

    /** What its copies were to each other without it is found anew. */
    private void takeOut(Node node) {
        List<Node> copies = new ArrayList<>(node.origin.nodes());
        links.remove(copies.get(0));
        for (Node copy : copies) {
            index.remove(copy);
            copy.origin = null;
        }
        copies.remove(node);
        copies.forEach(this::putIn);
    }

    private Regrouping regrouping() {
        Map<Node, Set<Node>> before = new HashMap<>();
        Map<Node, Set<Node>> after = new LinkedHashMap<>();
        Deque<Node> open = new ArrayDeque<>(links.changed());
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (links.was(node) && !before.containsKey(node)) {
                Set<Node> group = firsts(node, true);
                group.forEach(each -> before.put(each, group));
                open.addAll(group);
            }
            if (links.is(node) && !after.containsKey(node)) {
                Set<Node> group = firsts(node, false);
                group.forEach(each -> after.put(each, group));
                open.addAll(group);
            }
        }
        return regrouping(before, after);
    }

    private Regrouping regrouping(Map<Node, Set<Node>> before, Map<Node, Set<Node>> after) {
        Map<String, String> gone = new TreeMap<>();
        before.values().forEach(group -> gone.computeIfAbsent(first(group), id -> heir(group)));
        Map<String, Group> now = new LinkedHashMap<>();
        for (Set<Node> group : after.values()) {
            String id = first(group);
            gone.remove(id);
            boolean same = group.equals(before.get(group.iterator().next()))
                    && group.stream().noneMatch(links.changed()::contains);
            if (!same) {
                now.computeIfAbsent(id, key -> new Group(group));
            }
        }
        return new Regrouping(gone, List.copyOf(now.values()));
    }

    /** First article of the story that has the earliest article of a former one which is still there; empty when none is. */
    private String heir(Set<Node> former) {
        return former.stream()
                .sorted(Node.CANONICAL)
                .map(node -> nodes.get(node.member().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(node -> first(firsts(node.origin.first(), false)))
                .orElse("");
    }

    private static String first(Set<Node> group) {
        return group.stream().min(Node.CANONICAL).orElseThrow().member().id();
    }

    private Set<Node> firsts(Node node, boolean before) {
        for (int strength : STRENGTHS) {
            Set<Node> reached = links.reached(node, before, strength, mostOrigins);
            if (reached.size() <= mostOrigins) {
                return reached;
            }
        }
        return Set.of(node);
    }

    /**
     * What a change did.
     *
     * @param gone ids of the first articles of stories that stand no more, each with that of the story which tells on; empty for none
     * @param now stories that are new or not as they were
     */
    public record Regrouping(Map<String, String> gone, List<Group> now) {}

    /** A story's articles. */
    public static final class Group {
        private final List<Copy> articles = new ArrayList<>();

        private Group(Set<Node> firsts) {
            for (Node first : firsts) {
                first.origin
                        .nodes()
                        .forEach(node -> articles.add(
                                new Copy(node.member(), first.member().id())));
            }
            articles.sort((one, other) -> Member.CANONICAL.compare(one.member, other.member));
        }

        /** In canonical order. */
        public List<Copy> articles() {
            return articles;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group group && articles.equals(group.articles);
        }

        @Override
        public int hashCode() {
            return articles.hashCode();
        }
    }

    /**
     * An article of a story.
     *
     * @param member the article
     * @param origin id of the earliest copy of its text
     */
    public record Copy(Member member, String origin) {}
}
