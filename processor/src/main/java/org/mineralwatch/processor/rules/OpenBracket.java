package org.mineralwatch.processor.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A bracket or brace of YAML that is not closed: the parser stumbles lines later, over what is right there.
 *
 * @param sign {@code [} or <code>&#123;</code>
 * @param line where it opens, counted from 1
 */
record OpenBracket(char sign, int line) {
    /** Behind these, or at the beginning of a line, a value begins, and so a bracket or a quote is one. */
    private static final String BEFORE_VALUE = ":-,[{";

    /** The outermost bracket that is open at a line's end, if it opened in a line before. */
    static Optional<OpenBracket> before(String text, int line) {
        Deque<OpenBracket> open = new ArrayDeque<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < Math.min(line, lines.length); i++) {
            read(lines[i], i + 1, open);
        }
        return Optional.ofNullable(open.peekLast()).filter(bracket -> bracket.line < line);
    }

    private static void read(String text, int line, Deque<OpenBracket> open) {
        char last = ':';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = BEFORE_VALUE.indexOf(last) >= 0;
            if (c == '#' && (at == 0 || text.charAt(at - 1) == ' ')) {
                return;
            }
            if ((c == '"' || c == '\'') && begins) {
                at = Math.max(at, text.indexOf(c, at + 1));
            } else if ((c == '[' || c == '{') && begins) {
                open.push(new OpenBracket(c, line));
            } else if ((c == ']' || c == '}') && !open.isEmpty()) {
                open.pop();
            }
            last = c == ' ' ? last : c;
        }
    }
}
