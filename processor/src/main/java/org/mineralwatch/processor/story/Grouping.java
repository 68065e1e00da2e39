package org.mineralwatch.processor.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    private static final int[] STRENGTHS = {0, 12_500, 20_000, 27_500, 35_000, 42_500};

    private final Map<String, Node> nodes = new HashMap<>();
    private final MemberIndex index = new MemberIndex();
    private final Links links = new Links(index);
    private final int mostOrigins;

    /** Firsts that are new or whose copies are others since the change began. */
    private final Set<Node> touched = new HashSet<>();

    public Grouping() {
        this(MOST_ORIGINS);
    }

    Grouping(int mostOrigins) {
        this.mostOrigins = mostOrigins;
    }

    /** Puts an article in, in the place of what was known under its id. */
    public Regrouping put(Member member) {
        begin();
        replace(member);
        return regrouping();
    }

    /** Puts articles in as one change, of which nothing is told: quicker than one by one. */
    public void putAll(Collection<Member> members) {
        begin();
        members.forEach(this::replace);
        regrouping();
    }

    private void replace(Member member) {
        Node known = nodes.remove(member.id());
        if (known != null) {
            takeOut(known);
        }
        Node node = new Node(member);
        nodes.put(member.id(), node);
        putIn(node);
    }

    /** Takes an article out; nothing happens when it is not there. */
    public Regrouping remove(String id) {
        begin();
        Node known = nodes.remove(id);
        if (known != null) {
            takeOut(known);
        }
        return regrouping();
    }

    /** Takes the story of an article out as a whole, and says only what became of others. */
    public Regrouping removeStory(String id) {
        begin();
        Told story = told(id);
        List<Node> leaving = story.firsts().stream()
                .flatMap(first -> first.origin.nodes().stream())
                .toList();
        story.firsts().forEach(links::remove);
        for (Node node : leaving) {
            nodes.remove(node.member().id());
            index.remove(node);
            node.origin = null;
        }
        Regrouping others = regrouping();
        others.gone().remove(story.id());
        return others;
    }

    /** The story that an article tells, which must be there. */
    public Group story(String id) {
        return new Group(told(id));
    }

    private Told told(String id) {
        return nodes.get(id).origin.first().told;
    }

    /** How many pairs of articles have been compared so far. */
    public long compared() {
        return links.compared();
    }

    /** All stories, in no order. */
    public Collection<Group> groups() {
        return nodes.values().stream()
                .filter(Node::isFirst)
                .map(node -> node.told)
                .distinct()
                .map(Group::new)
                .toList();
    }

    private void begin() {
        links.begin();
        touched.clear();
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
        }
        touched.add(first);
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
        links.settle();
        Set<Told> former = new LinkedHashSet<>();
        Map<Node, Told> after = new LinkedHashMap<>();
        Deque<Node> open = new ArrayDeque<>(links.changed());
        open.addAll(touched);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node.told != null && former.add(node.told)) {
                open.addAll(node.told.firsts());
            }
            if (node.isLinked() && !after.containsKey(node)) {
                Told told = new Told(firsts(node));
                told.firsts().forEach(first -> after.put(first, told));
                open.addAll(told.firsts());
            }
        }
        return regrouping(former, new LinkedHashSet<>(after.values()));
    }

    private Regrouping regrouping(Set<Told> former, Set<Told> after) {
        List<Group> now = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Told told : after) {
            ids.add(told.id());
            boolean same = told.isAsTold() && Collections.disjoint(touched, told.firsts());
            if (!same) {
                now.add(new Group(told));
            }
        }
        former.forEach(Told::forget);
        after.forEach(Told::keep);
        Map<String, String> gone = new TreeMap<>();
        for (Told told : former) {
            if (!ids.contains(told.id())) {
                gone.put(told.id(), heir(told));
            }
        }
        return new Regrouping(gone, now);
    }

    /** First article of the story that has the earliest article of a former one which is still there; empty when none is. */
    private String heir(Told former) {
        return former.firsts().stream()
                .sorted(Node.CANONICAL)
                .map(node -> nodes.get(node.member().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(node -> told(node.member().id()).id())
                .orElse("");
    }

    private Set<Node> firsts(Node node) {
        for (int strength : STRENGTHS) {
            Set<Node> reached = links.reached(node, strength, mostOrigins);
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

        private Group(Told told) {
            for (Node first : told.firsts()) {
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
