package org.mineralwatch.processor.rules;

import java.util.List;

/**
 * One thing that speaks for a subject, or against it.
 *
 * @param spellings what it is called; all of them count together
 * @param weight of one occurrence in the body, in thousandths, from -{@value #MOST_WEIGHT} to {@value #MOST_WEIGHT}, not 0
 * @param need what must stand near it, or null
 * @param cap so many occurrences count, the first ones
 * @param inflect whether its last word may stand in the plural
 */
record Term(List<String> spellings, int weight, Need need, int cap, boolean inflect) {
    static final int MOST_WEIGHT = 5_000;
    static final int MOST_CAP = 100;
    static final int CAP = 3;

    /** Reads {@code weight}, which every form that gives weight must have. */
    static int weight(Form form) {
        if (!form.has("weight")) {
            form.problem(
                    "weight",
                    "'weight' is missing: add the thousandths that one occurrence gives, such as 'weight: 400'");
            return 1;
        }
        int weight = form.number("weight", -MOST_WEIGHT, MOST_WEIGHT, 1);
        if (weight == 0) {
            form.problem("weight", "'weight' is 0: give it a weight or remove the term");
        }
        return weight;
    }

    static int cap(Form form) {
        return form.number("cap", 1, MOST_CAP, CAP);
    }
}
