package dev.leash.model.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Rung;
import dev.leash.model.escalation.Target;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test page: an incident that somebody opens to see that a page reaches them. It goes the whole way
 * of a real one, pages nobody else, and ends by itself. Its escalation path has one level and one
 * round, and the id of the path is what marks it wherever it is shown or counted.
 */
public final class TestPage {

    /** How long somebody has to acknowledge a test page before it ends by itself. */
    public static final Duration ENDS_AFTER = Duration.ofMinutes(5);

    /** The source of its report. */
    public static final String SOURCE = "leash";

    private static final String PREFIX = "test-page/";
    private static final String MARK = "[TEST] ";

    private TestPage() {}

    /** The id of the path that pages one person and nobody else. */
    public static String pathId(String person) {
        return PREFIX + person;
    }

    /** The path of that id; empty when it is not the id of a test page's path. */
    public static Optional<EscalationPath> path(String pathId) {
        if (!pathId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Target person = new Target.Person(pathId.substring(PREFIX.length()));
        Rung level = new Rung(List.of(person), ENDS_AFTER.toMillis());
        return Optional.of(
                new EscalationPath(pathId, 1, List.of(level), 1, 0, WhenNobody.FAIL));
    }

    /** Whether an incident with this path is a test page. */
    public static boolean isTest(EscalationPath path) {
        return path.id().startsWith(PREFIX);
    }

    /** What a test page reports. */
    public static Report report(String person) {
        return new Report(
                Report.titleOf(MARK + "Page for " + person),
                "Nothing is broken: %s asked for this page to see that it arrives. Acknowledge it, and it is over. It ends by itself after %d minutes."
                        .formatted(person, ENDS_AFTER.toMinutes()),
                Severity.MAJOR,
                Map.of(),
                List.of(),
                null,
                SOURCE);
    }
}
