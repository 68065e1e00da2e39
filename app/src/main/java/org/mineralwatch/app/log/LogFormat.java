package org.mineralwatch.app.log;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How lines on standard error look; logback has a file of settings for each. */
public enum LogFormat {
    TEXT,
    JSON;

    /** The variable of the environment that says which. */
    public static final String VARIABLE = "MINERALWATCH_LOG_FORMAT";

    /** The format that the variable's value means: text where it says nothing; none for another word. */
    public static Optional<LogFormat> of(String value) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(value == null ? TEXT.word() : value))
                .findFirst();
    }

    /** What to tell a person of another word. */
    public static String refusal(String value) {
        String words = Arrays.stream(values()).map(LogFormat::word).collect(Collectors.joining(" or "));
        return "mineralwatch: " + VARIABLE + " is " + words + ", not '" + value + "'";
    }

    /** Where failures are told. */
    public PrintWriter errors() {
        return this == JSON ? new PrintWriter(new LoggedErrors(), true) : new PrintWriter(System.err, true);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
