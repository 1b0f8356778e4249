package dev.leash.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.incident.TestEvents;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Assigned,      PAGE,           alice bob",
        "NobodyFound,   NOBODY_FOUND,   alice bob",
        "Failed,        NOBODY_FOUND,   alice bob",
        "PathExhausted, PATH_EXHAUSTED, alice bob",
        "Undeliverable, UNDELIVERABLE,  alice bob",
        "Renotified,    REMINDER,       alice",
        "Resolved,      RESOLVED,       alice bob",
    })
    void tellWhomAnEventConcernsAndWhy(String kind, Purpose purpose, String people) {
        List<RecipientUpdate> notices = notices(paged(), kind);

        assertThat(notices).extracting(RecipientUpdate::tell).containsOnly(purpose);
        assertThat(notices).extracting(RecipientUpdate::person).containsExactly(people.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attached", "Noted"})
    void areNoneForTheRest(String kind) {
        Incident.Known before = paged();
        IncidentEvent event = TestEvents.oneOf(kind);
        IncidentRecord recorded = new IncidentRecord("12", 3, NOW, Actor.timer(), "cause", event);

        assertThat(RecipientUpdates.of(recorded, before)).isEmpty();
    }

    @Test
    void concernNobodyWhenItIsOpened() {
        IncidentRecord opened =
                new IncidentRecord(
                        "12", 1, NOW, Actor.timer(), "cause", TestEvents.oneOf("Opened"));

        assertThat(RecipientUpdates.of(opened, after(Incident.UNREPORTED, opened))).isEmpty();
    }

    @Test
    void sayWhoElseKnows() {
        IncidentBriefing briefing = notices(paged(), "Assigned").getFirst().briefing();

        assertThat(briefing.toldBesides("alice")).containsExactly("bob");
    }

    @Test
    void tellTheOthersWhoHasAcknowledgedAndTheOneWhoDidNothing() {
        List<RecipientUpdate> notices = notices(paged(), "Acknowledged");

        assertThat(notices)
                .extracting(RecipientUpdate::person, RecipientUpdate::tell)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alice", null),
                        org.assertj.core.groups.Tuple.tuple("bob", Purpose.ACKNOWLEDGED));
    }

    @Test
    void nobodyIsToldWhatTheyDidThemselves() {
        Incident.Known before = paged();
        IncidentRecord recorded =
                new IncidentRecord(
                        "12",
                        3,
                        NOW,
                        Actor.person("bob", Actor.Via.WEB),
                        "r1",
                        new Acknowledged("alice", null));

        assertThat(RecipientUpdates.of(recorded, after(before, recorded)))
                .extracting(RecipientUpdate::tell)
                .containsOnlyNulls();
    }

    @Test
    void tellNobodyAnewWhenWhatWasOverIsOpenAgainButChangeWhatTheyWereTold() {
        IncidentRecord over =
                new IncidentRecord(
                        "12", 3, NOW, Actor.timer(), "cause", TestEvents.oneOf("Resolved"));
        Incident.Known resolved = after(paged(), over);
        IncidentRecord reopened =
                new IncidentRecord(
                        "12", 4, NOW, Actor.timer(), "cause", TestEvents.oneOf("Reopened"));

        assertThat(RecipientUpdates.of(reopened, after(resolved, reopened)))
                .extracting(
                        RecipientUpdate::person,
                        RecipientUpdate::tell,
                        RecipientUpdate::over,
                        RecipientUpdate::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alice", null, null, State.PENDING),
                        org.assertj.core.groups.Tuple.tuple("bob", null, null, State.PENDING));
    }

    @ParameterizedTest
    @CsvSource({
        "Acknowledged, acknowledged by alice",
        "Snoozed,      snoozed by alice",
        "Resolved,     resolved",
    })
    void sayThatAnAnswerIsNoLongerNeeded(String kind, String reason) {
        assertThat(notices(paged(), kind)).extracting(RecipientUpdate::over).containsOnly(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assigned",
                "NobodyFound",
                "Failed",
                "PathExhausted",
                "Undeliverable",
                "Renotified"
            })
    void keepWaitingForAnAnswerOtherwise(String kind) {
        assertThat(notices(paged(), kind)).extracting(RecipientUpdate::over).containsOnlyNulls();
    }

    @Test
    void sayHowTheIncidentStandsAfterTheEvent() {
        RecipientUpdate notice = notices(paged(), "Resolved").getFirst();

        assertThat(notice.state()).isEqualTo(State.RESOLVED);
        assertThat(notice.sequence()).isEqualTo(3);
        assertThat(notice.id()).isEqualTo("12-3-alice");
        assertThat(notice.briefing().title()).isEqualTo("Disk full");
        assertThat(notice.briefing().escalateAt()).isNull();
    }

    /** An incident for which alice and bob were paged. */
    static Incident.Known paged() {
        IncidentRecord opened =
                new IncidentRecord(
                        "12",
                        1,
                        NOW,
                        Actor.source("probe"),
                        "signal-1",
                        new Opened(
                                Report.ofText("Disk full", "probe"),
                                "signal-1",
                                TestPaths.rotating("primary", Duration.ofMinutes(15))));
        IncidentRecord assigned =
                new IncidentRecord(
                        "12", 2, NOW, Actor.timer(), "signal-1", TestEvents.oneOf("Assigned"));
        return after(after(Incident.UNREPORTED, opened), assigned);
    }

    private static List<RecipientUpdate> notices(Incident.Known before, String kind) {
        IncidentRecord recorded =
                new IncidentRecord("12", 3, NOW, Actor.timer(), "cause", TestEvents.oneOf(kind));
        Incident.Known after = kind.equals("Failed") ? before : after(before, recorded);
        return RecipientUpdates.of(recorded, after);
    }

    private static Incident.Known after(Incident before, IncidentRecord recorded) {
        return (Incident.Known) Lifecycle.evolve(before, recorded);
    }
}
