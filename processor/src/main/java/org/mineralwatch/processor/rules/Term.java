package org.mineralwatch.processor.rules;

import java.util.List;

/**
 * One thing that speaks for a subject, or against it.
 *
 * @param spellings what it is called; all of them count together
 * @param weighing what it gives, and when
 * @param inflect whether its last word may stand in the plural
 */
record Term(List<Spelled> spellings, Weighing weighing, boolean inflect) {
    /**
     * What an occurrence gives.
     *
     * @param weight of one occurrence in the body, in thousandths, from -{@value #MOST_WEIGHT} to {@value #MOST_WEIGHT}, not 0
     * @param cap so many occurrences count, the first ones
     * @param alone whether it may make a tag with nothing but its like
     * @param needs what must stand near it
     * @param unless what takes it away
     */
    record Weighing(int weight, int cap, boolean alone, Need needs, Need unless) {
        static Weighing of(Form form, WordGroups words) {
            Need needs = Need.needs(form);
            Need unless = Need.unless(form);
            words.check(form, "needs", needs);
            words.check(form, "unless", unless);
            return new Weighing(
                    weightOf(form), form.number("cap", 1, MOST_CAP, CAP), form.truth("alone", true), needs, unless);
        }
    }

    static final int MOST_WEIGHT = 5_000;
    static final int MOST_CAP = 100;
    static final int CAP = 3;

    private static int weightOf(Form form) {
        if (!form.has("weight")) {
            form.missing("weight", "add the thousandths that one occurrence gives, such as 'weight: 400'");
            return 1;
        }
        int weight = form.number("weight", -MOST_WEIGHT, MOST_WEIGHT, 1);
        if (weight == 0) {
            form.problem("weight", "'weight' is 0: give it a weight or remove the term");
        }
        return weight;
    }
}
