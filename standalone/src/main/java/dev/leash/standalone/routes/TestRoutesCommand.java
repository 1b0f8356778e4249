package dev.leash.standalone.routes;

import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.route.AlertRoute;
import dev.leash.wire.codec.routing.RouteSuite.Tested;
import dev.leash.wire.codec.routing.RouteSuite;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.StoredDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command {@code routes test}: runs a suite of tests of the alert routes. */
@Command(
        name = "test",
        description = {
            "Runs a suite of tests: where would each report lead? The rules are those that decide about",
            "real reports; nothing is sent. Exits with status 1 when a test fails. A suite is YAML:",
            "",
            "  tests:",
            "  - name: critical payments",
            "    report: {title: Down, severity: critical, source: datadog, dedup_key: pay}",
            "    at: 2026-12-01T03:00:00Z",
            "    expect: {route: Payments, path: payments, creates: incident, suppressed: false}"
        },
        mixinStandardHelpOptions = true)
final class TestRoutesCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Mixin private RouteFiles files;

    @Parameters(paramLabel = "SUITE", description = "The suite.")
    private Path suite;

    @Option(
            names = "--routes",
            paramLabel = "FILE",
            description =
                    "Tests the routes of a file for import-routes, instead of those of the Leash that runs.")
    private @Nullable Path routes;

    @SuppressWarnings("NullAway.Init")
    TestRoutesCommand() {}

    @Override
    public Integer call() {
        RouteSuite read = files.suite(suite);
        return routes == null
                ? files.with(leash -> run(read, leash.directory()))
                : run(read, of(files.routes(routes).routes()));
    }

    private static int run(RouteSuite suite, DirectoryLookup records) {
        List<Tested> tested = tested(suite, records);
        for (Tested test : tested) {
            System.out.println((test.problems().isEmpty() ? "ok      " : "FAILED  ") + test.name());
            test.problems().forEach(problem -> System.out.println("        " + problem));
        }
        long failed = tested.stream().filter(test -> !test.problems().isEmpty()).count();
        System.out.printf("%d tests, %d failed%n", tested.size(), failed);
        return failed == 0 ? 0 : FAILED;
    }

    private static List<Tested> tested(RouteSuite suite, DirectoryLookup records) {
        Classification classification = records.classification();
        String id = EscalationPath.DEFAULT_ID;
        Directory directory =
                new StoredDirectory(
                        records,
                        EscalationPath.rotating(
                                id, id, Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY));
        try {
            return suite.run(directory, classification, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new RefusedRoutesException("The suite cannot be used: " + e.getMessage() + ".");
        }
    }

    private static DirectoryLookup of(List<AlertRoute> routes) {
        List<DirectoryRecord> records =
                routes.stream().<DirectoryRecord>map(DirectoryRecord.OfConfigured::new).toList();
        return new DirectoryLookup() {
            @Override
            public Optional<DirectoryRecord> find(String key) {
                return records.stream().filter(it -> it.key().equals(key)).findFirst();
            }

            @Override
            public List<DirectoryRecord> startingWith(String prefix) {
                return records.stream().filter(it -> it.key().startsWith(prefix)).toList();
            }
        };
    }
}
