package org.mineralwatch.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mineralwatch.app.command.AlertsCommand;
import org.mineralwatch.app.command.ArticlesCommand;
import org.mineralwatch.app.command.BackupCommand;
import org.mineralwatch.app.command.DeadLettersCommand;
import org.mineralwatch.app.command.ExplainCommand;
import org.mineralwatch.app.command.ExtractCommand;
import org.mineralwatch.app.command.FeedsCommand;
import org.mineralwatch.app.command.IngestCommand;
import org.mineralwatch.app.command.ProcessorCommand;
import org.mineralwatch.app.command.ReplayCommand;
import org.mineralwatch.app.command.RestoreCommand;
import org.mineralwatch.app.command.RulesCommand;
import org.mineralwatch.app.command.RunCommand;
import org.mineralwatch.app.command.SinkCommand;
import org.mineralwatch.app.command.StoriesCommand;
import org.mineralwatch.app.command.SubscribeCommand;
import org.mineralwatch.app.command.TagCommand;
import org.mineralwatch.app.log.LogFormat;
import org.mineralwatch.app.output.WatchedOut;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the command line. Exit codes: 0 done, 1 failed, 2 wrong use, 3 a budget was exceeded, 75 to be started again. */
@Command(
        name = "mineralwatch",
        version = "mineralwatch 0.1.0",
        mixinStandardHelpOptions = true,
        description = {
            "Watches the world's news feeds and raises an alert when critical-minerals diplomacy moves.",
            "",
            "Start with:  mineralwatch run --demo",
            "A running room is asked with:  mineralwatch health [HOST:PORT]"
        },
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            ProcessorCommand.class,
            SinkCommand.class,
            ReplayCommand.class,
            TagCommand.class,
            StoriesCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            SubscribeCommand.class,
            AlertsCommand.class,
            FeedsCommand.class,
            ArticlesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RulesCommand.class,
            DeadLettersCommand.class,
        })
public final class Mineralwatch implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.setOut(WatchedOut.over(new FileOutputStream(FileDescriptor.out)));
        String format = System.getenv(LogFormat.VARIABLE);
        System.exit(LogFormat.of(format)
                .map(known -> run(known.errors(), arguments))
                .orElseGet(() -> refused(LogFormat.refusal(format))));
    }

    private static int refused(String why) {
        System.err.println(why);
        return CommandLine.ExitCode.USAGE;
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter errors, String... arguments) {
        CommandLine line = new CommandLine(new Mineralwatch());
        line.setErr(errors);
        line.registerConverter(LocalDate.class, Mineralwatch::day);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Failure failure = new Failure(errors);
        line.setExecutionExceptionHandler(failure);
        line.setParameterExceptionHandler(Failure::wrongUse);
        return failure.unwritten(line, line.execute(arguments));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no day: write it as 2026-09-10");
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do");
    }
}
