package org.mineralwatch.app.output;

/** How a piece of text looks on a terminal. */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    GREEN("1;32"),
    RED("1;31"),
    YELLOW("33"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text as a terminal shows it in this style. */
    public String on(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
