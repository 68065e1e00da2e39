package org.mineralwatch.app.tag;

import java.io.PrintStream;
import org.mineralwatch.app.lines.FirstFew;

/** What is said of the lines of one input, block after block. */
final class LineRemarks {
    private final String name;
    private final FirstFew refused;
    private final FirstFew notes;
    private int lines;

    LineRemarks(String name, PrintStream errors) {
        this.name = name;
        this.refused = new FirstFew("lines are no articles", errors::println);
        this.notes = new FirstFew("such remarks", errors::println);
    }

    void say(TaggedBlock block) {
        block.refused().forEach(remark -> refused.say(said(remark)));
        block.notes().forEach(remark -> notes.say(said(remark)));
        lines += block.lines();
    }

    void end() {
        refused.end(name);
        notes.end(name);
    }

    int refused() {
        return refused.count();
    }

    private String said(TaggedBlock.Remark remark) {
        return name + " line " + (lines + remark.line() + 1) + ": " + remark.said();
    }
}
