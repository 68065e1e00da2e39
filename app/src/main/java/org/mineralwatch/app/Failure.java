package org.mineralwatch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.app.command.WrongUse;
import org.mineralwatch.app.output.Unwritten;
import org.mineralwatch.app.output.WatchedOut;
import org.mineralwatch.processor.rules.BrokenRuleSetException;
import org.mineralwatch.service.Refusal;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.WrongSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Tells a person in one line why a command failed and what to do, and of a broken rule set each mistake in a line of its own; the whole story goes to the log at level debug.
 */
final class Failure implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private final PrintWriter errors;

    Failure(PrintWriter errors) {
        this.errors = errors;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult result) {
        LOG.debug("{} failed", command.getCommandName(), e);
        if (e instanceof Unwritten || e.getCause() instanceof Unwritten) {
            return WatchedOut.readerGone(System.out) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
        errors.println(command.getCommandSpec().qualifiedName() + ": " + said(e));
        return e instanceof WrongUse || e instanceof WrongSettings
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    private static String said(Exception e) {
        if (e instanceof BrokenRuleSetException broken) {
            int mistakes = broken.problems().size();
            return "the rule set has " + mistakes + (mistakes == 1 ? " mistake" : " mistakes") + "\n" + e.getMessage();
        }
        return inOneLine(e);
    }

    private static String inOneLine(Exception e) {
        Optional<String> refusal = Refusal.of(e, "this user");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (e instanceof StartFailure
                || e instanceof WrongUse
                || e instanceof WrongSettings
                || e instanceof IllegalArgumentException) {
            return e.getMessage();
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder";
        }
        if (e instanceof AccessDeniedException closed && closed.getReason() == null) {
            return closed.getFile() + ": this user may not read or write it";
        }
        if (e instanceof InterruptedException || e instanceof InterruptException) {
            return "ended before it was done";
        }
        if (e instanceof JsonProcessingException json) {
            return "is no JSON: " + json.getOriginalMessage();
        }
        if (e instanceof IOException) {
            return String.valueOf(e.getMessage());
        }
        return e + " (MINERALWATCH_LOG=debug shows more)";
    }

    /**
     * Tells when the results of a command could not be written, whatever it says itself. A reader that has gone, such as
     * {@code head}, has what it wanted.
     *
     * @return the exit code
     */
    int unwritten(CommandLine command, int exit) {
        Optional<String> fault = WatchedOut.fault(System.out);
        fault.ifPresent(why -> errors.println(called(command) + ": " + why));
        return fault.isPresent() ? CommandLine.ExitCode.SOFTWARE : exit;
    }

    private static String called(CommandLine line) {
        CommandLine.ParseResult parsed = line.getParseResult();
        while (parsed != null && parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return (parsed == null ? line.getCommandSpec() : parsed.commandSpec()).qualifiedName();
    }

    static int wrongUse(CommandLine.ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter errors = command.getErr();
        errors.println(command.getCommandSpec().qualifiedName() + ": " + e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, errors)) {
            errors.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return CommandLine.ExitCode.USAGE;
    }
}
