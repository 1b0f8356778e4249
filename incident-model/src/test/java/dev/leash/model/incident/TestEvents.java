package dev.leash.model.incident;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One event of each kind. Whoever is told or paged in them is alice and bob. */
public final class TestEvents {

    private static final List<String> PEOPLE = List.of("alice", "bob");
    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");

    /** What an incident is drafted for. */
    public static final AutoDraft DRAFT =
            new AutoDraft(
                    "checkout-errors",
                    "Checkout",
                    List.of("checkout"),
                    7.2,
                    5,
                    LATER.minusSeconds(300),
                    LATER.plus(AutoDraft.EXPIRES_AFTER));

    private TestEvents() {}

    /** One of each, in the order in which {@link IncidentEvent} declares them. */
    public static List<IncidentEvent> oneOfEach() {
        return List.of(
                new Opened(
                        Report.ofText("Disk full", "probe"),
                        "signal-1",
                        TestPaths.rotating("primary", Duration.ofMinutes(15))),
                new Attached("signal-2", "Disk full"),
                new Assigned(assignment()),
                new NobodyFound(List.of(), PEOPLE, 1, LATER),
                new Failed(List.of(), PEOPLE),
                new PathExhausted(PEOPLE),
                new Undeliverable("carol", PEOPLE),
                new Acknowledged("alice", null),
                new Snoozed("alice", LATER),
                new Renotified("alice"),
                new Noted("looking"),
                new Resolved(PEOPLE),
                new Reopened(),
                new IncidentEvent.Edited("Disk fuller", Severity.CRITICAL, "Disk full", null),
                new IncidentEvent.Declared(),
                new IncidentEvent.AutoDrafted(
                        Report.ofText("Investigating elevated errors on Checkout", "metrics"),
                        "signal-3",
                        TestPaths.rotating("primary", Duration.ofMinutes(15)),
                        DRAFT,
                        PEOPLE),
                new IncidentEvent.AutoPublished(),
                new IncidentEvent.AutoExpired(),
                new IncidentEvent.AutoDismissed(DismissReason.OPERATOR_DISMISS, null),
                new IncidentEvent.RoleAssigned("scribe", "Scribe", "bob", null),
                new IncidentEvent.RoleUnassigned("scribe", "Scribe", "bob"),
                new Unrecognised("incident.merged"));
    }

    /** The one of that kind. */
    public static IncidentEvent oneOf(String kind) {
        return oneOfEach().stream()
                .filter(event -> event.getClass().getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Every record of a sealed family, those of its families included. */
    public static Stream<Class<?>> members(Class<?> sealed) {
        return Stream.<Class<?>>of(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(
                        member -> member.isSealed() ? members(member) : Stream.of(member))
                .distinct();
    }

    private static Assignment assignment() {
        return new Assignment(
                "alice",
                PEOPLE,
                Why.ON_CALL,
                1,
                PathPosition.FIRST,
                null,
                List.of(),
                0,
                null,
                LATER);
    }
}
