package dev.leash.standalone.routes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command {@code routes}: parent of the commands for alert routes. */
@Command(
        name = "routes",
        description = "Tests alert routes. To import them: ./leash import-routes FILE",
        subcommands = TestRoutesCommand.class,
        synopsisSubcommandLabel = "test SUITE",
        mixinStandardHelpOptions = true)
public final class RoutesCommand implements Runnable {

    @Spec private CommandSpec spec;

    /** Called by the command line. */
    @SuppressWarnings("NullAway.Init")
    public RoutesCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Add what to do: test SUITE.");
    }
}
