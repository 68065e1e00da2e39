package org.mineralwatch.app.command;

import picocli.CommandLine;

/** A verb that does nothing itself: one of its own verbs must follow. */
abstract class VerbGroup implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say which: " + String.join(", ", spec.subcommands().keySet()));
    }
}
