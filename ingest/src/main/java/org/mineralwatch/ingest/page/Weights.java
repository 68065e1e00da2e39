package org.mineralwatch.ingest.page;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The weight of each element of a tree, found in one pass. What is taken out of the tree later stays counted in what held it. */
final class Weights {
    private static final Weight NOTHING = new Weight();

    private final Map<Node, Weight> weights = new IdentityHashMap<>();

    private Weights() {}

    static Weights in(Element root) {
        Weights weights = new Weights();
        root.traverse(weights.new Weighing());
        return weights;
    }

    Weight of(Node element) {
        return weights.getOrDefault(element, NOTHING);
    }

    private final class Weighing implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = text.isBlank() ? 0 : text.text().strip().length();
                if (length > 0) {
                    weight(node.parent()).add(length, links > 0);
                }
            } else if (node.normalName().equals("a")) {
                links++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            links -= node.normalName().equals("a") ? 1 : 0;
            Weight weight = weights.get(node);
            if (weight != null && node instanceof Element element) {
                if (element.isBlock()) {
                    weight.settle();
                }
                if (element.parent() != null) {
                    weight(element.parent()).add(weight, !element.isBlock());
                }
            }
        }

        private Weight weight(Node element) {
            return weights.computeIfAbsent(element, e -> new Weight());
        }
    }
}
