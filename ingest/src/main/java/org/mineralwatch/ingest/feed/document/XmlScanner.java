package org.mineralwatch.ingest.feed.document;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds tags and text in a document of any quality. It steps over comments, processing instructions and the DOCTYPE, takes a
 * {@code <} that begins no tag for text, and stops at the end of the root element. Every character is looked at a fixed number
 * of times.
 */
final class XmlScanner {
    private final String in;
    private final TreeBuilder tree;
    private final Set<Repair> repairs;
    private final References references;
    private final Name.Known names = new Name.Known();
    private final Attributes attributes;
    private final Set<String> absent = new HashSet<>();
    private boolean typed;
    private int at;

    XmlScanner(String in, TreeBuilder tree, Set<Repair> repairs) {
        this.in = in;
        this.tree = tree;
        this.repairs = repairs;
        this.references = new References(repairs);
        this.attributes = new Attributes(in, references, repairs);
    }

    void run() {
        while (at < in.length() && !tree.complete()) {
            if (in.charAt(at) == '<') {
                markup();
            } else {
                text(at);
            }
        }
        tree.finish();
    }

    private void markup() {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        if (next == '/') {
            endTag();
        } else if (next == '!') {
            declaration();
        } else if (next == '?') {
            at = after("?>", at + 2, after(">", at + 2, in.length()));
        } else if (Character.isLetter(next) || next == '_' || next == ':') {
            startTag();
        } else {
            text(at + 1);
        }
    }

    private void declaration() {
        if (in.startsWith("<![CDATA[", at)) {
            cdata();
        } else if (in.startsWith("<!--", at)) {
            at = after("-->", at + 4, in.length());
        } else if (!typed && tree.root() == null && in.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            typed = true;
            at = new Doctype(in, references, repairs).read(at);
        } else {
            at = after(">", at + 2, in.length());
        }
    }

    /** The place behind the next mark, or another place when there is none; what is absent is looked for once. */
    private int after(String mark, int from, int otherwise) {
        int found = absent.contains(mark) ? -1 : in.indexOf(mark, from);
        if (found < 0) {
            absent.add(mark);
        }
        return found < 0 ? otherwise : found + mark.length();
    }

    private void text(int searched) {
        int end = in.indexOf('<', searched);
        end = end < 0 ? in.length() : end;
        if (tree.wantsText()) {
            tree.text(references.text(in, at, end));
        }
        at = end;
    }

    private void cdata() {
        int from = at + 9;
        at = after("]]>", from, in.length());
        int end = in.startsWith("]]>", at - 3) && at - 3 >= from ? at - 3 : at;
        if (tree.wantsText() && from < end) {
            tree.text(references.literal(in, from, end));
        }
    }

    private void endTag() {
        int from = at + 2;
        int end = nameEnd(in, from);
        at = end;
        while (at < in.length() && in.charAt(at) != '>' && in.charAt(at) != '<') {
            at++;
        }
        at += at < in.length() && in.charAt(at) == '>' ? 1 : 0;
        tree.end(names.of(in.substring(from, end)));
    }

    private void startTag() {
        int end = nameEnd(in, at + 1);
        Name name = names.of(in.substring(at + 1, end));
        boolean whole = attributes.read(end);
        at = attributes.at();
        if (whole && in.charAt(at - 2) == '/') {
            tree.empty(name, attributes.list());
        } else if (whole || at < in.length()) {
            tree.start(name, attributes.list());
        }
    }

    static int nameEnd(String in, int from) {
        int end = from;
        while (end < in.length() && !endsName(in.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/' || c == '<' || c == '=';
    }
}
