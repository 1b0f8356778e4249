package dev.leash.standalone.deadletters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command {@code dead-letters}: parent of the commands for dead letters. */
@Command(
        name = "dead-letters",
        description = {
            "Lists, shows and retries dead letters: records that could not be processed.",
            "docs/operations.md explains when to use it."
        },
        subcommands = {ListCommand.class, ShowCommand.class, RetryCommand.class},
        synopsisSubcommandLabel = "(list | show N | retry N... | retry --all)",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Runnable {

    @Spec private CommandSpec spec;

    /** Called by the command line. */
    @SuppressWarnings("NullAway.Init")
    public DeadLettersCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Add what to do: list, show N, retry N or retry --all.");
    }
}
