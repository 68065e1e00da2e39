package org.mineralwatch.app.explain;

/** What a piece of an explanation is, for the eye; on a terminal each has a look of its own. */
enum Style {
    /** Ordinary text. */
    PLAIN(""),
    /** A headline, or a verdict. */
    STRONG("1"),
    /** A term that speaks for a subject. */
    FOR("1;32"),
    /** A term that speaks against one. */
    AGAINST("1;31"),
    /** A term that does not count. */
    LOST("33"),
    /** What nobody reads, and what is said of the rest. */
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text as a terminal shows it in this style. */
    String on(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
