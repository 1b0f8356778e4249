package dev.leash.standalone.routes;

import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import dev.leash.model.route.AlertRoute;
import dev.leash.wire.codec.routing.RouteFile;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command {@code import-routes}: takes alert routes over from a file. */
@Command(
        name = "import-routes",
        description = {
            "Takes alert routes over from a JSON file with a list 'alert_routes', as incident.io has",
            "them. A file may be imported again: routes are recognised by their names. Leash has to run."
        },
        mixinStandardHelpOptions = true)
public final class ImportRoutesCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final Duration ESCALATE_AFTER = Duration.ofMinutes(15);

    @Mixin private RouteFiles files;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(
            names = "--create-paths",
            description = {
                "Creates escalation paths that are named and do not exist. Each pages who is on call by",
                "the schedule, the next person after 15 minutes, until it is changed."
            })
    private boolean isToCreatePaths;

    /** Called by the command line. */
    @SuppressWarnings("NullAway.Init")
    public ImportRoutesCommand() {}

    @Override
    public Integer call() {
        RouteFile read = files.routes(file);
        return files.with(leash -> take(leash, read));
    }

    private int take(RunningLeash leash, RouteFile read) {
        List<Configured> things = new ArrayList<>();
        if (isToCreatePaths) {
            missingPaths(read, leash.directory()).forEach(things::add);
        }
        things.addAll(read.routes());
        List<Outcome> outcomes = leash.put(things);
        read.notes().forEach(System.out::println);
        int refused = 0;
        for (int at = 0; at < things.size(); at++) {
            System.out.println(name(things.get(at)) + ": " + words(outcomes.get(at)));
            refused += isDone(outcomes.get(at)) ? 0 : 1;
        }
        return refused == 0 ? 0 : REFUSED;
    }

    private static Stream<EscalationPath> missingPaths(RouteFile read, DirectoryLookup directory) {
        return read.routes().stream()
                .flatMap(route -> Stream.ofNullable(route.pathId()))
                .distinct()
                .filter(id -> !id.equals(EscalationPath.DEFAULT_ID))
                .filter(id -> directory.find(DirectoryRecord.PATHS + id).isEmpty())
                .map(
                        id ->
                                EscalationPath.rotating(
                                        id,
                                        EscalationPath.DEFAULT_ID,
                                        ESCALATE_AFTER,
                                        Duration.ZERO,
                                        WhenNobody.RETRY));
    }

    private static String name(Configured thing) {
        return switch (thing) {
            case AlertRoute route -> "Route “%s”".formatted(route.name());
            case EscalationPath path -> "Escalation path “%s”".formatted(path.id());
            default -> thing.getClass().getSimpleName();
        };
    }

    private static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Accepted || outcome instanceof Outcome.AlreadyDone;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "imported";
            case Outcome.AlreadyDone _ -> "unchanged";
            case Outcome.Refused(var code, String explanation) ->
                    "refused (%s): %s".formatted(code.code(), explanation);
            case Outcome.Pending _, Outcome.Undecided _ ->
                    "asked for, and not decided yet; is escalation running?";
            case Outcome.Unsent _, Outcome.Crowded _ -> "not sent; Kafka did not take it";
        };
    }
}
