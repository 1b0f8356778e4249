package dev.leash.standalone;

import dev.leash.settings.RefusedSettingException;
import dev.leash.standalone.deadletters.DeadLettersCommand;
import dev.leash.standalone.deadletters.UnreachableException;
import dev.leash.standalone.routes.ImportRoutesCommand;
import dev.leash.standalone.routes.RefusedRoutesException;
import dev.leash.standalone.routes.RoutesCommand;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Command line of Leash. */
@Command(
        name = "leash",
        description =
                "Finds the person who should know, and does not let go until somebody has taken it.",
        subcommands = {
            UpCommand.class,
            BrokerCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DeadLettersCommand.class,
            ForgetCommand.class,
            ImportRoutesCommand.class,
            RoutesCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Leash {

    private static final int REFUSED = 2;

    private Leash() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        // Makes numbers, case conversion and sorting the same wherever Leash runs.
        Locale.setDefault(Locale.ROOT);
        OutOfMemory.endsTheProcess();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Leash());
        for (Part part : Part.values()) {
            commandLine.addSubcommand(
                    part.word(), part == Part.SHEETS ? new SheetsCommand() : new PartCommand(part));
        }
        commandLine.getCommandSpec().versionProvider(new ReleaseVersion());
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new ReleaseVersion()));
        return commandLine
                .setExecutionExceptionHandler((e, line, _) -> explain(e, line))
                .execute(arguments);
    }

    /** Explains a failure: one line when the user can fix it, else with a stack trace. */
    private static int explain(Exception e, CommandLine line) {
        Throwable cause = e;
        while (cause.getCause() != null && !isMendable(cause)) {
            cause = cause.getCause();
        }
        if (isMendable(cause)) {
            line.getErr()
                    .println(line.getColorScheme().errorText(String.valueOf(cause.getMessage())));
        } else {
            e.printStackTrace(line.getErr());
        }
        return REFUSED;
    }

    private static boolean isMendable(Throwable e) {
        return e instanceof RefusedStartException
                || e instanceof RefusedSettingException
                || e instanceof UnreachableException
                || e instanceof RefusedRoutesException;
    }
}
