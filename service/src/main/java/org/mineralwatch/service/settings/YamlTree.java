package org.mineralwatch.service.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file as texts, lists and maps, with the line of every key. What cannot be read is among the mistakes. */
final class YamlTree {
    /** Deeper than any setting stands; an alias of itself has no end. */
    private static final int DEEPEST = 10;

    private final Mistakes mistakes;

    private YamlTree(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The keys and values of a file; none where it is empty or broken. */
    static Map<?, ?> read(String text, Mistakes mistakes) {
        try {
            Node root = new Yaml().compose(new java.io.StringReader(text));
            Object read = root == null ? null : new YamlTree(mistakes).value("", root, 0);
            if (read != null && !(read instanceof Map)) {
                mistakes.at(1, "the file must hold settings, such as 'ingest: {floor: 5m}'");
            }
            return read instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            mistakes.at(line, "cannot be read as YAML, correct it: " + e.getProblem());
        } catch (YAMLException e) {
            mistakes.at(0, "cannot be read as YAML, correct it: " + e.getMessage());
        }
        return Map.of();
    }

    private Object value(String path, Node node, int depth) {
        if (depth > DEEPEST) {
            mistakes.at(line(node), "settings do not stand so deep inside each other");
            return null;
        }
        if (node instanceof MappingNode mapping) {
            return map(path, mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> values = new ArrayList<>();
            sequence.getValue().forEach(one -> values.add(value(path, one, depth + 1)));
            return values;
        }
        return node.getTag().equals(Tag.NULL) ? null : ((ScalarNode) node).getValue();
    }

    private Map<String, Object> map(String path, MappingNode mapping, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.at(line(tuple.getKeyNode()), "the name of a setting is a word");
                continue;
            }
            String name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (values.containsKey(key.getValue())) {
                mistakes.at(line(key), name + " stands twice (first in line " + mistakes.line(name) + "): keep one");
                continue;
            }
            mistakes.stands(name, line(key));
            values.put(key.getValue(), value(name, tuple.getValueNode(), depth + 1));
        }
        return values;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
