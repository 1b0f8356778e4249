package dev.leash.wire.codec.routing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Directory;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision.TakenRoute;
import dev.leash.model.triage.AlertRouter;
import dev.leash.model.triage.AlertRouter.Routed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Suite of tests of the alert routes: a list {@code tests}, each with a name, a {@code report}, and
 * what is expected of where it leads: {@code route} (a name, or {@code none}), {@code path}, {@code
 * creates}, {@code suppressed}. With {@code at} it is asked at that time.
 *
 * @param json the suite
 */
public record RouteSuite(JsonNode json) {

    /** Maximum number of tests. */
    public static final int MAX_TESTS = 10_000;

    private static final String NONE = "none";

    /**
     * Outcome of one test.
     *
     * @param name its name
     * @param problems what is otherwise than expected, in sentences; empty when nothing is
     */
    public record Tested(String name, List<String> problems) {
        public Tested {
            problems = List.copyOf(problems);
        }
    }

    public RouteSuite {
        int tests = json.path("tests").size();
        if (tests == 0 || tests > MAX_TESTS) {
            throw new IllegalArgumentException(
                    "the suite has %d tests; from 1 to %d are allowed".formatted(tests, MAX_TESTS));
        }
    }

    /**
     * Runs every test with the rules that decide about real reports.
     *
     * @param now the time for tests that name none
     * @throws IllegalArgumentException when a test cannot be understood
     */
    public List<Tested> run(Directory directory, Classification classification, Instant now) {
        List<Tested> tested = new ArrayList<>();
        for (JsonNode test : json.path("tests")) {
            String name = test.path("name").asText("test " + (tested.size() + 1));
            Routed routed =
                    AlertRouter.route(
                            TriedReport.of(test.path("report"), classification),
                            directory,
                            at(test, now));
            tested.add(new Tested(name, problems(name, test.path("expect"), routed)));
        }
        return List.copyOf(tested);
    }

    private static Instant at(JsonNode test, Instant now) {
        String at = test.path("at").asText("");
        try {
            return at.isBlank() ? now : Instant.parse(at);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(
                    "'%s' is no time; write it like 2026-12-01T03:00:00Z".formatted(at), noTime);
        }
    }

    private static List<String> problems(String name, JsonNode expected, Routed routed) {
        Map<String, String> actual = actual(routed);
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("the test '%s' expects nothing".formatted(name));
        }
        List<String> problems = new ArrayList<>();
        expected.properties()
                .forEach(
                        one -> {
                            String is = actual.get(one.getKey());
                            if (is == null) {
                                throw new IllegalArgumentException(
                                        "the test '%s' expects '%s'; it may expect %s"
                                                .formatted(name, one.getKey(), actual.keySet()));
                            }
                            if (!is.equalsIgnoreCase(one.getValue().asText())) {
                                problems.add(
                                        "%s is '%s', and '%s' was expected"
                                                .formatted(
                                                        one.getKey(), is, one.getValue().asText()));
                            }
                        });
        if (!problems.isEmpty() && routed.decision() != null) {
            routed.decision().tried().forEach(tried -> problems.add(tried.words()));
        }
        return problems;
    }

    private static Map<String, String> actual(Routed routed) {
        TakenRoute taken = routed.decision() == null ? null : routed.decision().route();
        Map<String, String> actual = new TreeMap<>();
        actual.put("route", taken == null ? NONE : taken.name());
        actual.put("path", routed.pathId());
        actual.put(
                "creates",
                (taken == null ? RouteEffect.PAGE : taken.creates())
                        .name()
                        .toLowerCase(Locale.ROOT));
        actual.put("suppressed", String.valueOf(routed.suppression() != null));
        return actual;
    }
}
