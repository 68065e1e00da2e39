package org.mineralwatch.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the command inside a test and catches what it prints; gives the standard streams back. */
final class CaughtOutput implements BeforeEachCallback, AfterEachCallback {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();
    private PrintStream standardOut;
    private PrintStream standardErr;
    private InputStream standardIn;

    @Override
    public void beforeEach(ExtensionContext context) {
        standardOut = System.out;
        standardErr = System.err;
        standardIn = System.in;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setOut(standardOut);
        System.setErr(standardErr);
        System.setIn(standardIn);
    }

    /** Gives the next command something to read. */
    void in(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Runs the command line; returns its exit code. */
    int run(String... arguments) {
        return Mineralwatch.run(new PrintWriter(errors, true), arguments);
    }

    /** What was printed on standard output so far. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was said on standard error so far, but for what {@link #errors} has. */
    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What was said of failures and wrong use so far. */
    String errors() {
        return errors.toString();
    }
}
