package org.mineralwatch.app.lines;

import java.util.function.Consumer;

/** Says the first of many remarks about one input; of the others only how many there are. */
public final class FirstFew {
    /** Remarks that are said in full: enough to see what is wrong, few enough to be read. */
    public static final int SHOWN = 20;

    private final String others;
    private final Consumer<String> sayer;
    private int count;

    /**
     * @param others what those are called that are not said, such as "lines are no articles"
     * @param sayer says a remark
     */
    public FirstFew(String others, Consumer<String> sayer) {
        this.others = others;
        this.sayer = sayer;
    }

    /** Says a remark, or counts it. */
    public void say(String remark) {
        if (++count <= SHOWN) {
            sayer.accept(remark);
        }
    }

    /** Says how many remarks there were besides those that were said, if there were any. */
    public void end(String input) {
        if (count > SHOWN) {
            sayer.accept(input + ": " + (count - SHOWN) + " more " + others);
        }
    }

    /** How many there were. */
    public int count() {
        return count;
    }
}
