package org.mineralwatch.processor.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Finds the articles with which one may be worth comparing: at least all those that have a key in common with it and lie near
 * enough in time. By key and stretch of time; for articles without a publication time by other keys at once for all times.
 */
final class MemberIndex {
    private static final int HOURS_OF_STRETCH = 24 * 10;
    private static final int MOST_HOURS = Likeness.MOST_DAYS * 24;

    private final Map<Integer, Stretch> stretches = new HashMap<>();
    private final Postings undated = new Postings(number -> Keys.ofFirstWords(profile(number)));

    /** Members by their numbers, and when they were published. */
    private Node[] nodes = new Node[16];

    private int[] hours = new int[16];
    private int[] free = new int[16];
    private int frees;
    private int numbers;
    private int round;

    /** What was published in some days. */
    private final class Stretch {
        private final Postings oneWord = new Postings(number -> Keys.ofOneWord(profile(number)));
        private final Postings twoWords = new Postings(number -> Keys.ofTwoWords(profile(number)));
    }

    void add(Node node) {
        number(node);
        if (node.member().isUndated()) {
            undated.add(node.number);
            return;
        }
        Stretch stretch = stretches.computeIfAbsent(stretch(node), place -> new Stretch());
        stretch.oneWord.add(node.number);
        stretch.twoWords.add(node.number);
    }

    private void number(Node node) {
        node.number = frees > 0 ? free[--frees] : numbers++;
        if (node.number == nodes.length) {
            int more = Math.min(Postings.MOST_MEMBERS, nodes.length + (nodes.length >> 1));
            nodes = Arrays.copyOf(nodes, more);
            hours = Arrays.copyOf(hours, more);
        }
        nodes[node.number] = node;
        hours[node.number] = hours(node);
    }

    void remove(Node node) {
        if (node.member().isUndated()) {
            undated.remove(node.number);
        } else {
            Stretch stretch = stretches.get(stretch(node));
            stretch.oneWord.remove(node.number);
            stretch.twoWords.remove(node.number);
            if (stretch.twoWords.isEmpty()) {
                stretches.remove(stretch(node));
            }
        }
        nodes[node.number] = null;
        free = frees == free.length ? Arrays.copyOf(free, 2 * frees) : free;
        free[frees++] = node.number;
    }

    /** Tells of each candidate once; not of the node itself. */
    void near(Node node, Consumer<Node> candidates) {
        round++;
        node.seen = round;
        IntConsumer all = number -> tell(nodes[number], candidates);
        for (int key : Keys.ofFirstWords(node.member().profile())) {
            undated.find(key, all);
            if (node.member().isUndated()) {
                stretches.values().forEach(stretch -> stretch.twoWords.find(key, all));
            }
        }
        if (!node.member().isUndated()) {
            nearInTime(node, candidates);
        }
    }

    private void nearInTime(Node node, Consumer<Node> candidates) {
        Profile profile = node.member().profile();
        // what lies so many hours and some minutes apart may stand at hours that are one more apart
        find(node, Keys.ofOneWord(profile), Keys.HOURS_OF_ONE_WORD + 1, candidates);
        find(node, Keys.ofTwoWords(profile), Keys.HOURS_OF_TWO_WORDS + 1, candidates);
        find(node, Keys.ofTwoWordsFar(profile), MOST_HOURS, candidates);
    }

    private void find(Node node, int[] keys, int within, Consumer<Node> candidates) {
        int at = hours(node);
        IntConsumer close = number -> {
            if (Math.abs(hours[number] - at) <= within) {
                tell(nodes[number], candidates);
            }
        };
        int last = Math.floorDiv(at + within, HOURS_OF_STRETCH);
        for (int place = Math.floorDiv(at - within, HOURS_OF_STRETCH); place <= last; place++) {
            Stretch stretch = stretches.get(place);
            if (stretch != null) {
                Postings postings = within <= Keys.HOURS_OF_ONE_WORD + 1 ? stretch.oneWord : stretch.twoWords;
                for (int key : keys) {
                    postings.find(key, close);
                }
            }
        }
    }

    private void tell(Node node, Consumer<Node> candidates) {
        if (node.seen != round) {
            node.seen = round;
            candidates.accept(node);
        }
    }

    private Profile profile(int number) {
        return nodes[number].member().profile();
    }

    private static int stretch(Node node) {
        return Math.floorDiv(hours(node), HOURS_OF_STRETCH);
    }

    /** Since 1970; the ends of time are near enough to each other. */
    private static int hours(Node node) {
        long hours = Math.floorDiv(node.member().seconds(), 3_600L);
        return (int) Math.max(Integer.MIN_VALUE / 4, Math.min(Integer.MAX_VALUE / 4, hours));
    }
}
