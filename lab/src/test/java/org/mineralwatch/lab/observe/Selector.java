package org.mineralwatch.lab.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query asks for: series of a name, which are to have some labels. Read from the tokens of PromQL, for whose language there is no
 * parser for Java; a real Prometheus checks the rest.
 *
 * @param name of the series
 * @param labels that its matchers name, with the value where it must be equal to one, else with null
 */
public record Selector(String name, Map<String, String> labels) {
    /** Strings first, as anything may stand in them; times as in {@code [5m]} and numbers hold no names. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
                    + "|\\[[^]]*]|(?<word>[A-Za-z_:][A-Za-z0-9_:]*)|[0-9][0-9.a-zA-Z]*|(?<sign>=~|!~|!=|[-+*/%^<>=!]=?|[(){},@])");

    private static final Set<String> OF_LABELS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "start", "end", "inf", "nan");

    private record Token(String text, boolean word) {}

    /** What a query asks for, with the labels that it groups and joins by, under an empty name. */
    public static List<Selector> of(String query) {
        List<Token> tokens = tokens(query);
        List<Selector> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).text : "";
            if (!token.word) {
                continue;
            }
            if (OF_LABELS.contains(token.text)) {
                Set<String> labels = words(tokens, i + 1, ")");
                i = next.equals("(") ? end(tokens, i + 1, ")") : i;
                found.add(new Selector("", ofNone(labels)));
            } else if (next.equals("{")) {
                int end = end(tokens, i + 1, "}");
                found.add(new Selector(token.text, matched(tokens.subList(i + 2, end))));
                i = end;
            } else if (!next.equals("(") && !WORDS.contains(token.text) && !OF_LABELS.contains(next)) {
                found.add(new Selector(token.text, Map.of()));
            }
        }
        return found;
    }

    private static List<Token> tokens(String query) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.group("word") != null));
        }
        return tokens;
    }

    private static int end(List<Token> tokens, int from, String closing) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).text.equals(closing)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed: " + tokens);
    }

    private static Set<String> words(List<Token> tokens, int from, String closing) {
        Set<String> words = new TreeSet<>();
        tokens.subList(from, end(tokens, from, closing)).stream()
                .filter(Token::word)
                .forEach(token -> words.add(token.text));
        return words;
    }

    private static Map<String, String> ofNone(Set<String> labels) {
        Map<String, String> none = new HashMap<>();
        labels.forEach(label -> none.put(label, null));
        return none;
    }

    private static Map<String, String> matched(List<Token> matchers) {
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i + 2 < matchers.size(); i += 4) { // label, sign, text, comma
            String text = matchers.get(i + 2).text;
            boolean equal = matchers.get(i + 1).text.equals("=");
            labels.put(matchers.get(i).text, equal ? text.substring(1, text.length() - 1) : null);
        }
        return labels;
    }
}
