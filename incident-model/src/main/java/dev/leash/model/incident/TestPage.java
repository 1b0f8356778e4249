package dev.leash.model.incident;

import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Test page: an incident that a person opens to check that pages reach them. It is processed like a
 * real one, pages nobody else, and ends by itself. Its escalation path has one level and one round;
 * the id of that path marks the incident as a test.
 */
public final class TestPage {

    /** How long a test page waits for an acknowledgement before it ends by itself. */
    public static final Duration ENDS_AFTER = Duration.ofMinutes(5);

    /** Source of the report of a test page. */
    public static final String SOURCE = "leash";

    private static final String PREFIX = "test-page/";
    private static final String MARK = "[TEST] ";

    private TestPage() {}

    /** Id of the path that pages only this person. */
    public static String pathId(String person) {
        return PREFIX + person;
    }

    /** The path with that id; empty when it is not the path of a test page. */
    public static Optional<EscalationPath> path(String pathId) {
        if (!pathId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Target person = new Target.Person(pathId.substring(PREFIX.length()));
        EscalationLevel level = new EscalationLevel(List.of(person), ENDS_AFTER.toMillis());
        return Optional.of(new EscalationPath(pathId, 1, List.of(level), 1, 0, WhenNobody.FAIL));
    }

    /** Whether an incident with this path is a test page. */
    public static boolean isTest(EscalationPath path) {
        return path.id().startsWith(PREFIX);
    }

    /** The report of a test page. */
    public static Report report(String person) {
        return new Report(
                Report.titleOf(MARK + "Page for " + person),
                "Nothing is broken: %s requested this page to test that pages arrive. Acknowledge it to end it; otherwise it ends by itself after %d minutes."
                        .formatted(person, ENDS_AFTER.toMinutes()),
                Severity.MAJOR,
                Map.of(),
                List.of(),
                null,
                SOURCE);
    }
}
