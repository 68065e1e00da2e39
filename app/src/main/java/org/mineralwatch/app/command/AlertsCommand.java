package org.mineralwatch.app.command;

import picocli.CommandLine.Command;

@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "Looks after the alert files.",
        subcommands = AlertsCheckCommand.class)
public final class AlertsCommand extends VerbGroup {}
