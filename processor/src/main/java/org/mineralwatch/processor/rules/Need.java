package org.mineralwatch.processor.rules;

/**
 * What must stand near a term so that it counts.
 *
 * @param group name of a word group of the same file
 * @param reach how near
 */
record Need(String group, Reach reach) {
    /** Reads {@code needs} and {@code within} of a form; null when it needs nothing. */
    static Need of(Form form) {
        String group = form.optionalText("needs");
        Reach reach = Reach.parse(form.optionalText("within"));
        if (reach == null) {
            form.problem(
                    "within",
                    "'within' is " + form.optionalText("within")
                            + ": write sentence, article, or a number of words from 1 to " + Reach.MOST_WORDS);
        }
        if (group == null && form.has("within")) {
            form.problem("within", "'within' says how near a word of a group must stand: add 'needs'");
        }
        return group == null ? null : new Need(group, reach == null ? Reach.SENTENCE : reach);
    }
}
