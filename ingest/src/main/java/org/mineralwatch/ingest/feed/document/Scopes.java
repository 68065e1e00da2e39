package org.mineralwatch.ingest.feed.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Namespace;

/** Which prefix means which namespace, element by element, as far as the document declares it. */
final class Scopes {
    private static final int MOST = 1_000;

    private final Map<String, Namespace> bound = new HashMap<>();
    private final Deque<Binding> undo = new ArrayDeque<>();

    private record Binding(int depth, String prefix, Namespace before) {}

    /**
     * Takes the declarations of an element.
     *
     * @param depth of the element; 1 is the root, whose own namespace is the document's, known or not
     * @param attributes names and values in turn
     */
    void enter(int depth, Name element, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.startsWith("xmlns") && undo.size() < MOST) {
                boolean all = name.length() == 5;
                if (all || name.charAt(5) == ':') {
                    bind(depth, all ? "" : name.substring(6), attributes.get(i + 1), element);
                }
            }
        }
    }

    private void bind(int depth, String prefix, String address, Name element) {
        Namespace space = Space.of(address);
        boolean own = prefix.isEmpty() || depth == 1 && prefix.equals(element.prefix());
        undo.push(new Binding(depth, prefix, bound.put(prefix, space == Space.OTHER && own ? Space.NONE : space)));
    }

    void leave(int depth) {
        while (!undo.isEmpty() && undo.peek().depth >= depth) {
            Binding binding = undo.pop();
            if (binding.before == null) {
                bound.remove(binding.prefix);
            } else {
                bound.put(binding.prefix, binding.before);
            }
        }
    }

    Namespace of(String prefix) {
        Namespace space = bound.get(prefix);
        return space != null ? space : Space.usual(prefix);
    }
}
