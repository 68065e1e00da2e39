package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The inputs of a verb that reads articles line by line. */
final class ArticleInputs {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE|-", description = "JSONL articles; standard input when there is none, or for -.")
    private List<String> inputs = List.of();

    /** Reads one input to its end. */
    interface Reading {
        void read(String name, InputStream in) throws IOException;
    }

    /** Reads them one after the other, once all arguments are known to be good. */
    void each(Reading reading) throws IOException {
        inputs.forEach(ArticleInputs::check);
        for (String input : inputs.isEmpty() ? List.of(STANDARD_INPUT) : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                reading.read("standard input", System.in);
            } else {
                try (InputStream in = Files.newInputStream(Path.of(input))) {
                    reading.read(input, in);
                }
            }
        }
    }

    private static void check(String input) {
        if (input.isBlank()) {
            throw new WrongUse("an empty argument names no file: give JSONL files, or - for standard input");
        }
        try {
            if (Files.isDirectory(Path.of(input))) {
                throw new WrongUse(input + " is a folder: give the JSONL files in it, such as "
                        + Path.of(input, "articles.jsonl") + "; 'mineralwatch replay' takes folders");
            }
        } catch (InvalidPathException e) {
            throw new WrongUse("'" + input + "' is no name of a file");
        }
    }
}
