package dev.leash.standalone.deadletters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What was set aside. */
@Command(
        name = "dead-letters",
        description = {
            "Lists, shows and retries what could not be processed and was set aside.",
            "docs/operations.md says when to."
        },
        subcommands = {ListCommand.class, ShowCommand.class, RetryCommand.class},
        synopsisSubcommandLabel = "(list | show N | retry N... | retry --all)",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Runnable {

    @Spec private CommandSpec spec;

    /** Made by the command line. */
    @SuppressWarnings("NullAway.Init")
    public DeadLettersCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, show N, retry N or retry --all.");
    }
}
