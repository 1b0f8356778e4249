package dev.leash.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Declared;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.TestEvents;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ALICE = Actor.person("alice", Via.SMS);
    private static final Actor LEASH = Actor.timer();
    private static final List<String> NOBODY = List.of();
    private static final Severity SEV1 = new Severity("sev-1", "SEV1", 90, Urgency.CRITICAL);

    @Test
    void everyEventIsDescribedOnce() {
        assertThat(EventTypes.ALL.stream().<Class<?>>map(EventType::shape))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        TestEvents.members(IncidentEvent.class)
                                .filter(event -> event != Unrecognised.class)
                                .toList());
        assertThat(EventTypes.ALL.stream().map(EventType::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("incident\\.[a-z]+(_[a-z]+)*"));
    }

    @Test
    void whatOnlyANewerVersionKnowsKeepsItsName() {
        assertThat(EventTypes.nameOf(new Unrecognised("incident.merged")))
                .isEqualTo("incident.merged");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatHappened(IncidentEvent event, Actor actor, String words) {
        assertThat(sentence(event, actor)).isEqualTo(words);
    }

    static Stream<Arguments> saysWhatHappened() {
        return Stream.of(
                arguments(
                        TestEvents.oneOf("Opened"),
                        Actor.source("grafana"),
                        "Reported: Disk full (grafana by webhook)"),
                arguments(
                        new Attached("signal", "Disk fuller"),
                        Actor.source("grafana"),
                        "Reported again: Disk fuller (grafana by webhook)"),
                arguments(
                        new NobodyFound(
                                List.of(new SkippedTarget("bob", SkippedTarget.Reason.NO_CHANNEL)),
                                List.of("ann", "ben"),
                                1,
                                NOON),
                        LEASH,
                        "Nobody could be found; bob has neither e-mail nor phone; told: ann and ben"),
                arguments(
                        new NobodyFound(List.of(), NOBODY, 7, NOON),
                        LEASH,
                        "Nobody could be found, search 7"),
                arguments(
                        new Failed(List.of(), List.of("ann")),
                        LEASH,
                        "Nobody could be found, and the path says to stop; told: ann"),
                arguments(
                        new Failed(
                                List.of(),
                                List.of("ann"),
                                "its deadline could not be met",
                                GiveUpCode.DEADLINE_NOT_DECIDED),
                        LEASH,
                        "Leash could not continue: its deadline could not be met; told: ann"),
                arguments(
                        new PathExhausted(NOBODY),
                        LEASH,
                        "The path has ended, and nobody acknowledged"),
                arguments(
                        new Undeliverable("bob", NOBODY),
                        Actor.notifier(),
                        "bob could not be reached on any channel"),
                arguments(
                        new Acknowledged("alice", null),
                        Actor.anybody(Via.LINK),
                        "alice is working on it (somebody by link)"),
                arguments(
                        new Snoozed("alice", NOON),
                        ALICE,
                        "Snoozed until 2026-03-02T12:00:00Z (alice by text message)"),
                arguments(
                        new Renotified("bob"),
                        ALICE,
                        "bob is notified again (alice by text message)"),
                arguments(new Noted("on it"), ALICE, "Note (alice by text message): on it"),
                arguments(
                        new Resolved(List.of("bob")),
                        ALICE,
                        "Resolved (alice by text message); told: bob"),
                arguments(new Reopened(), ALICE, "Reopened (alice by text message)"),
                arguments(
                        new Attached("signal", "Disk fuller", AttachReason.MORE_URGENT),
                        Actor.source("grafana"),
                        "Reported again, more urgent than before: Disk fuller (grafana by webhook)"),
                arguments(
                        new Attached("signal", "Disk full", AttachReason.RECOVERED),
                        Actor.source("grafana"),
                        "Resolved, according to its source: Disk full (grafana by webhook)"),
                arguments(
                        new Edited("Disk fuller", SEV1, "Disk full", "SEV2"),
                        ALICE,
                        "Edited: Disk fuller (alice by text message); before: Disk full; severity: SEV1, before: SEV2"),
                arguments(
                        new Edited("Disk fuller", SEV1, null, null),
                        ALICE,
                        "Edited: Disk fuller (alice by text message)"),
                arguments(new Declared(), ALICE, "Declared an incident (alice by text message)"),
                arguments(
                        new Unrecognised("incident.merged"),
                        ALICE,
                        "An event this version does not know (incident.merged) (alice by text message)"));
    }

    /** Two severities of one urgency are two. */
    @Test
    void webhooksTellWhatWasBeforeAnEdit() {
        Edited edited = new Edited("Disk fuller", SEV1, "Disk full", "SEV2");

        assertThat(EventTypes.of(edited).fields(edited))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "title", "Disk fuller",
                                "severity", "CRITICAL",
                                "severity_name", "SEV1",
                                "former_title", "Disk full",
                                "former_severity", "SEV2"));
        Edited unsaid = new Edited("Disk fuller", SEV1, null, null);
        assertThat(EventTypes.of(unsaid).fields(unsaid))
                .containsOnlyKeys("title", "severity", "severity_name");
    }

    @Test
    void saysWhoWasFoundWhereAndWhoWasPassedOver() {
        Assignment assignment =
                new Assignment(
                        "bob",
                        List.of("bob", "carol"),
                        Why.NOT_ACKNOWLEDGED,
                        1,
                        new PathPosition(2, 3),
                        null,
                        List.of(new SkippedTarget("dave", SkippedTarget.Reason.UNDELIVERABLE)),
                        2,
                        null,
                        NOON);

        assertThat(sentence(new Assigned(assignment), LEASH))
                .isEqualTo(
                        "bob is next: nobody acknowledged in time; level 3, round 2; bob and carol are paged together;"
                                + " skipped: dave could not be reached on any channel;"
                                + " 2 levels were skipped: their time had already passed");
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void saysWhySomebodyWasAssigned(Why why) {
        Assignment assignment =
                new Assignment(
                        "bob", NOBODY, why, 1, PathPosition.FIRST, null, List.of(), 0, null, NOON);

        assertThat(sentence(new Assigned(assignment), LEASH))
                .startsWith("bob ")
                .endsWith("; level 1, round 1; not paged: they have neither e-mail nor phone");
    }

    private static String sentence(IncidentEvent event, Actor actor) {
        return EventTypes.narrative(new IncidentRecord("12", 3, NOON, actor, "cause", event))
                .sentence()
                .in(Decoration.PLAIN);
    }
}
