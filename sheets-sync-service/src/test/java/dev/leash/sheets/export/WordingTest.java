package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final Actor ALICE = Actor.person("alice", Via.SMS);
    private static final Actor LEASH = Actor.timer();
    private static final List<String> NOBODY = List.of();

    @ParameterizedTest
    @MethodSource
    void saysWhatHappened(IncidentEvent event, Actor actor, String words) {
        assertThat(new Wording(Styles.UTC).of(Events.recorded("12", 3, Events.START, actor, event)))
                .isEqualTo(words);
    }

    static Stream<Arguments> saysWhatHappened() {
        return Stream.of(
                arguments(
                        Events.opened("Disk full\nreally"),
                        Actor.source("grafana"),
                        "Reported by grafana: Disk full"),
                arguments(
                        new Attached("signal", "Disk fuller"),
                        Actor.source("grafana"),
                        "Reported again by grafana: Disk fuller"),
                arguments(
                        new NobodyFound(List.of(), List.of("ann", "ben"), 1, Events.START),
                        LEASH,
                        "Nobody found, search 1; told ann, ben"),
                arguments(
                        new NobodyFound(List.of(), NOBODY, 7, Events.START),
                        LEASH,
                        "Nobody found, search 7"),
                arguments(
                        new Failed(List.of(), List.of("ann")),
                        LEASH,
                        "Nobody found, and the path says to stop; told ann"),
                arguments(
                        new Failed(
                                List.of(),
                                List.of("ann"),
                                "its deadline could not be met",
                                GiveUpCode.DEADLINE_NOT_DECIDED),
                        LEASH,
                        "Leash could not go on: its deadline could not be met; told ann"),
                arguments(
                        new PathExhausted(NOBODY),
                        LEASH,
                        "The path has ended and nobody acknowledged"),
                arguments(
                        new Undeliverable("bob", NOBODY),
                        Actor.notifier(),
                        "bob could not be reached on any channel"),
                arguments(new Acknowledged("alice", null), ALICE, "Acknowledged by alice (sms)"),
                arguments(
                        new Acknowledged("alice", null),
                        Actor.anybody(Via.LINK),
                        "Acknowledged by somebody (link)"),
                arguments(
                        new Snoozed("alice", Events.START),
                        ALICE,
                        "Put off until 03-09-2025 14:05 by alice (sms)"),
                arguments(new Renotified("bob"), ALICE, "bob was notified again by alice (sms)"),
                arguments(new Noted("on it"), ALICE, "Note by alice (sms): on it"),
                arguments(new Resolved(NOBODY), ALICE, "Resolved by alice (sms)"),
                arguments(new Reopened(), ALICE, "Reopened by alice (sms)"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhySomebodyWasAssigned(Why why, String words) {
        assertThat(
                        new Wording(Styles.UTC)
                                .of(
                                        Events.recorded(
                                                "12",
                                                3,
                                                Events.START,
                                                ALICE,
                                                Events.assigned("bob", why))))
                .isEqualTo(words);
    }

    static Stream<Arguments> saysWhySomebodyWasAssigned() {
        return Stream.of(
                arguments(Why.ON_CALL, "Assigned to bob, who is on call"),
                arguments(Why.FOUND_AT_LAST, "Assigned to bob, found at last"),
                arguments(Why.NOT_ACKNOWLEDGED, "Assigned to bob: not acknowledged in time"),
                arguments(
                        Why.UNDELIVERABLE, "Assigned to bob: whoever had it could not be reached"),
                arguments(Why.ESCALATED, "Escalated to bob by alice (sms)"),
                arguments(Why.TAKEN, "Taken by bob"),
                arguments(Why.REASSIGNED, "Reassigned to bob by alice (sms)"),
                arguments(Why.ACK_TIMED_OUT, "Assigned to bob: silent since acknowledged"),
                arguments(Why.SNOOZE_OVER, "Assigned to bob: the snooze is over"),
                arguments(Why.REOPENED, "Assigned to bob: open again"));
    }
}
