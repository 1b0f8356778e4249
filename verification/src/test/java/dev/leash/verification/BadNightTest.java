package dev.leash.verification;

import static dev.leash.verification.report.Invariant.ACCEPTED_IS_KEPT;
import static dev.leash.verification.report.Invariant.ANSWERED_IS_LEFT_IN_PEACE;
import static dev.leash.verification.report.Invariant.ARMED_OR_SAID_WHY;
import static dev.leash.verification.report.Invariant.ARRIVED_TWICE_IS_MARKED;
import static dev.leash.verification.report.Invariant.ARRIVED_WAS_WANTED;
import static dev.leash.verification.report.Invariant.CANCELLED_IS_NOT_SENT;
import static dev.leash.verification.report.Invariant.DASHBOARD_IS_THE_LOG;
import static dev.leash.verification.report.Invariant.DEADLINES_ARE_MET;
import static dev.leash.verification.report.Invariant.DELIVERIES_END;
import static dev.leash.verification.report.Invariant.DELIVERIES_END_ONCE;
import static dev.leash.verification.report.Invariant.DELIVERIES_UNBROKEN;
import static dev.leash.verification.report.Invariant.INCIDENTS_UNBROKEN;
import static dev.leash.verification.report.Invariant.NEVER_EARLY;
import static dev.leash.verification.report.Invariant.ONE_INCIDENT_PER_KEY;
import static dev.leash.verification.report.Invariant.ONE_PAGE_PER_RUNG;
import static dev.leash.verification.report.Invariant.ONE_REQUEST_PER_DELIVERY;
import static dev.leash.verification.report.Invariant.PAGED_IN_TIME;
import static dev.leash.verification.report.Invariant.PAGES_ARE_REQUESTED;
import static dev.leash.verification.report.Invariant.PUNCTUAL;
import static dev.leash.verification.report.Invariant.PUNCTUAL_ACROSS_FAULTS;
import static dev.leash.verification.report.Invariant.REFUSED_IS_ABSENT;
import static dev.leash.verification.report.Invariant.REPLAYABLE;
import static dev.leash.verification.report.Invariant.REPORTED_ONCE;
import static dev.leash.verification.report.Invariant.REQUESTS_ARE_ASKED_FOR;
import static dev.leash.verification.report.Invariant.SENT_HAS_ARRIVED;
import static dev.leash.verification.report.Invariant.TIME_RUNS_FORWARD;
import static dev.leash.verification.report.Invariant.WORKBOOK_IS_THE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.ledger.Received;
import dev.leash.verification.night.Papers;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.InvariantVerdict;
import dev.leash.verification.view.ObservedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way in which a good night may be spoilt is noticed by the invariant that names it. */
class BadNightTest {

    private final Papers papers = Scripts.eventful();

    @Test
    void anEventIsMissing() {
        papers.events().remove(papers.find(Acknowledged.class, _ -> true));
        caughtBy(INCIDENTS_UNBROKEN);
    }

    @Test
    void twoEventsAreSwapped() {
        int place = papers.find(Acknowledged.class, _ -> true);
        Collections.swap(papers.events(), place, place - 1);
        caughtBy(INCIDENTS_UNBROKEN);
    }

    @Test
    void anEventCannotHaveHappened() {
        int place = papers.find(Resolved.class, _ -> true);
        change(place + 1, recorded(papers.events().get(place), new Resolved(List.of()), 1));
        caughtBy(REPLAYABLE);
    }

    @Test
    void timeRunsBackwards() {
        int place = papers.find(Acknowledged.class, _ -> true);
        move(place, Duration.ofHours(-2));
        caughtBy(TIME_RUNS_FORWARD);
    }

    @Test
    void aRungIsEarly() {
        move(firstByTimer(), Duration.ofSeconds(-2));
        caughtBy(NEVER_EARLY);
    }

    @Test
    void whoeverIsPagedIsGivenTooLittleTime() {
        int place = papers.find(Assigned.class, _ -> true);
        var given = ((Assigned) papers.events().get(place).event()).assignment();
        var hurried =
                new Assignment(
                        given.assignee(),
                        given.paged(),
                        given.why(),
                        given.pathVersion(),
                        given.place(),
                        given.onSchedule(),
                        given.skipped(),
                        given.collapsedRungs(),
                        given.dueAt(),
                        given.escalateAt().minusSeconds(1));
        replace(place, new Assigned(hurried));
        caughtBy(NEVER_EARLY);
    }

    @Test
    void aRungIsLate() {
        move(firstByTimer(), Duration.ofSeconds(2));
        caughtBy(PUNCTUAL);
    }

    @Test
    void aRungIsLateBecauseOfAFaultButTooLate() {
        int place = firstByTimer();
        Instant at = papers.events().get(place).at();
        papers.faults().add(new Fault(Fault.Kind.CRASH, "escalation", at, at.plusMillis(300)));
        move(place, Duration.ofSeconds(9));
        assertThat(papers.judge().of(PUNCTUAL).isFailed()).isFalse();
        assertThat(papers.judge().of(PUNCTUAL_ACROSS_FAULTS).isPassed()).isTrue();
        move(place, Duration.ofSeconds(3));
        caughtBy(PUNCTUAL_ACROSS_FAULTS);
    }

    @Test
    void aDeadlinePassesUnnoticed() {
        assertThat(papers.judge(papers.asOf().plus(Duration.ofHours(2))).of(DEADLINES_ARE_MET))
                .matches(InvariantVerdict::isFailed);
    }

    @Test
    void aRungPagesTwice() {
        int place = firstByTimer();
        IncidentRecord once = papers.events().get(place);
        var assignment = ((Assigned) once.event()).assignment();
        change(place + 1, recorded(once, new Assigned(assignment), 1));
        caughtBy(ONE_PAGE_PER_RUNG);
    }

    @Test
    void aPageFollowsAnAnswer() {
        int place = papers.find(Acknowledged.class, _ -> true);
        IncidentRecord answer = papers.events().get(place);
        IncidentRecord page = papers.events().get(papers.find(Assigned.class, _ -> true));
        change(
                place + 1,
                new IncidentRecord(
                        answer.incidentId(),
                        answer.sequence() + 1,
                        answer.at(),
                        Actor.timer(),
                        "due-of-nothing",
                        page.event()));
        caughtBy(ANSWERED_IS_LEFT_IN_PEACE);
    }

    @Test
    void aMessageIsBegunLongAfterAnAnswer() {
        int place = papers.findDelivery(DeliveryEvent.Cancelled.class, _ -> true);
        DeliveryRecord cancelled = papers.deliveryEvents().get(place);
        papers.deliveryEvents()
                .set(
                        place,
                        new DeliveryRecord(
                                cancelled.delivery(),
                                cancelled.sequence(),
                                cancelled.at().plusSeconds(30),
                                new DeliveryEvent.Attempted(2)));
        caughtBy(ANSWERED_IS_LEFT_IN_PEACE);
    }

    /** Whoever resolves it later answers once more, which must not hide what came between. */
    @Test
    void aMessageIsBegunLongAfterTheFirstOfTwoAnswers() {
        int answer = papers.find(Acknowledged.class, _ -> true);
        IncidentRecord acknowledged = papers.events().get(answer);
        int place =
                papers.findDelivery(
                        DeliveryEvent.Attempted.class,
                        _ -> true,
                        id -> id.incidentId().equals(acknowledged.incidentId()));
        DeliveryRecord begun = papers.deliveryEvents().get(place);
        papers.deliveryEvents()
                .set(
                        place,
                        new DeliveryRecord(
                                begun.delivery(),
                                begun.sequence(),
                                acknowledged.at().plusSeconds(369),
                                begun.event()));
        caughtBy(ANSWERED_IS_LEFT_IN_PEACE);
    }

    @Test
    void aPageIsSentTooLate() {
        papers.deliveryEvents()
                .replaceAll(
                        fact ->
                                fact.event() instanceof DeliveryEvent.Sent
                                        ? new DeliveryRecord(
                                                fact.delivery(),
                                                fact.sequence(),
                                                fact.at().plusSeconds(200),
                                                fact.event())
                                        : fact);
        caughtBy(PAGED_IN_TIME);
        assertThat(figure("time from page to handover")).contains("p50 20");
    }

    @Test
    void anIncidentIsOverBeforeAnybodyWasTold() {
        assertThat(figure("incidents resolved before anybody was notified")).isEqualTo("0");

        papers.deliveryEvents().removeIf(fact -> fact.event() instanceof DeliveryEvent.Sent);

        assertThat(figure("incidents resolved before anybody was notified")).isEqualTo("1");
    }

    private String figure(String name) {
        return String.valueOf(papers.judge().figures().get(name));
    }

    @Test
    void aPageNeverBecameADelivery() {
        String person = "alice";
        papers.deliveryEvents()
                .removeIf(
                        fact ->
                                fact.delivery().incidentId().equals("1")
                                        && fact.delivery().sequence() == 2
                                        && fact.delivery().person().equals(person));
        caughtBy(PAGES_ARE_REQUESTED);
    }

    @Test
    void nothingIsDueForAnIncidentNobodyHas() {
        int place = papers.find(Opened.class, _ -> true);
        papers.events().subList(place + 1, papers.events().size()).clear();
        caughtBy(ARMED_OR_SAID_WHY);
    }

    @Test
    void anAcceptedReportIsLost() {
        papers.posted().add(new Posted("Where is it?", papers.asOf(), 202, null));
        caughtBy(ACCEPTED_IS_KEPT);
    }

    @Test
    void anAcceptedReportIsInAnotherIncident() {
        Posted posted = papers.posted().getFirst();
        papers.posted().set(0, new Posted(posted.title(), posted.sentAt(), 201, "6"));
        caughtBy(ACCEPTED_IS_KEPT);
    }

    @Test
    void aRefusedReportIsInTheLog() {
        Posted posted = papers.posted().getFirst();
        papers.posted().set(0, new Posted(posted.title(), posted.sentAt(), 422, null));
        caughtBy(REFUSED_IS_ABSENT);
    }

    @Test
    void aReportInDoubtMayBeInTheLog() {
        Posted posted = papers.posted().getFirst();
        papers.posted().set(0, new Posted(posted.title(), posted.sentAt(), 503, null));
        papers.posted().add(new Posted("Never answered", papers.asOf(), null, null));
        assertThat(papers.judge().of(REFUSED_IS_ABSENT).isPassed()).isTrue();
    }

    @Test
    void aSignalIsInTwoIncidents() {
        IncidentRecord first = papers.events().get(papers.find(Opened.class, _ -> true));
        int last = papers.find(Opened.class, opened -> opened.report().title().contains("7"));
        var other = (Opened) papers.events().get(last).event();
        replace(
                last,
                new Opened(other.report(), ((Opened) first.event()).signalId(), other.path()));
        caughtBy(REPORTED_ONCE);
    }

    @Test
    void aKeyHasTwoOpenIncidents() {
        int resolved = papers.find(Resolved.class, _ -> true);
        papers.events().remove(resolved);
        caughtBy(ONE_INCIDENT_PER_KEY);
    }

    @Test
    void aDeliveryIsRequestedTwice() {
        int place = papers.findDelivery(DeliveryEvent.Requested.class, _ -> true);
        papers.deliveryEvents().add(papers.deliveryEvents().get(place));
        caughtBy(ONE_REQUEST_PER_DELIVERY);
    }

    @Test
    void aDeliveryIsRequestedThatNothingAskedFor() {
        int place = papers.findDelivery(DeliveryEvent.Requested.class, _ -> true);
        DeliveryRecord fact = papers.deliveryEvents().get(place);
        var id =
                new DeliveryId(fact.delivery().incidentId(), 1, fact.delivery().channel(), "carol");
        papers.deliveryEvents().add(new DeliveryRecord(id, 1, fact.at(), fact.event()));
        caughtBy(REQUESTS_ARE_ASKED_FOR);
    }

    @Test
    void anEventOfADeliveryIsMissing() {
        papers.deliveryEvents()
                .remove(papers.findDelivery(DeliveryEvent.Attempted.class, _ -> true));
        caughtBy(DELIVERIES_UNBROKEN);
    }

    @Test
    void aDeliveryHasNoEnd() {
        int place = papers.findDelivery(DeliveryEvent.Sent.class, _ -> true);
        papers.deliveryEvents().remove(place);
        assertThat(papers.judge(papers.asOf().minus(Duration.ofDays(1))).of(DELIVERIES_END))
                .matches(verdict -> verdict.open() > 0 && !verdict.isFailed());
        caughtBy(DELIVERIES_END);
    }

    @Test
    void somethingHappensToADeliveryAfterItsEnd() {
        int place = papers.findDelivery(DeliveryEvent.Sent.class, _ -> true);
        DeliveryRecord end = papers.deliveryEvents().get(place);
        papers.deliveryEvents()
                .add(
                        new DeliveryRecord(
                                end.delivery(),
                                end.sequence() + 1,
                                end.at(),
                                new DeliveryEvent.Attempted(2)));
        caughtBy(DELIVERIES_END_ONCE);
    }

    @Test
    void whatIsRecordedAsSentNeverArrived() {
        papers.received().clear();
        caughtBy(SENT_HAS_ARRIVED);
    }

    @Test
    void somethingArrivesThatNobodyRequested() {
        papers.received().add(new Received("99-1-email-bob", papers.asOf(), papers.asOf()));
        caughtBy(ARRIVED_WAS_WANTED);
    }

    @Test
    void aMessageArrivesTwiceWithoutADoubt() {
        Received once = arrivedOnce();
        papers.received().add(once);
        caughtBy(ARRIVED_TWICE_IS_MARKED);
    }

    @Test
    void aMessageArrivesTwiceAndIsNotMarked() {
        int place =
                papers.findDelivery(
                        DeliveryEvent.Sent.class, DeliveryEvent.Sent::possibleDuplicate);
        DeliveryRecord sent = papers.deliveryEvents().get(place);
        papers.deliveryEvents()
                .set(
                        place,
                        new DeliveryRecord(
                                sent.delivery(),
                                sent.sequence(),
                                sent.at(),
                                new DeliveryEvent.Sent(1, null, false, false)));
        caughtBy(ARRIVED_TWICE_IS_MARKED);
    }

    @Test
    void aMessageIsSentLongAfterItWasCancelled() {
        DeliveryRecord cancelled =
                papers.deliveryEvents()
                        .get(papers.findDelivery(DeliveryEvent.Cancelled.class, _ -> true));
        Instant later = cancelled.at().plusSeconds(20);
        papers.received().add(new Received(cancelled.delivery().toString(), later, later));
        caughtBy(CANCELLED_IS_NOT_SENT);
    }

    @Test
    void aViewDiffers() {
        ObservedRow row = papers.dashboard().getFirst();
        Map<ObservedRow.Field, String> fields = new HashMap<>(row.fields());
        fields.put(ObservedRow.Field.OWNER, "mallory");
        papers.dashboard().set(0, new ObservedRow(row.id(), fields));
        caughtBy(DASHBOARD_IS_THE_LOG);
    }

    @Test
    void aViewLeavesSomethingOut() {
        papers.dashboard().removeLast();
        caughtBy(WORKBOOK_IS_THE_LOG);
    }

    @Test
    void aViewShowsWhatNeverWas() {
        papers.dashboard().add(new ObservedRow("99", Map.of()));
        caughtBy(DASHBOARD_IS_THE_LOG);
    }

    private void caughtBy(Invariant invariant) {
        InvariantVerdict verdict = papers.judge().of(invariant);
        assertThat(verdict.isFailed()).as(invariant.words()).isTrue();
        assertThat(verdict.first())
                .allMatch(example -> !example.where().isBlank() && !example.what().isBlank());
    }

    private int firstByTimer() {
        return papers.find(
                Assigned.class,
                assigned -> assigned.assignment().why() == Assignment.Why.NOT_ACKNOWLEDGED);
    }

    private Received arrivedOnce() {
        return papers.received().stream()
                .filter(
                        one ->
                                papers.received().stream()
                                                .filter(
                                                        other ->
                                                                other.delivery()
                                                                        .equals(one.delivery()))
                                                .count()
                                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private void move(int place, Duration by) {
        IncidentRecord recorded = papers.events().get(place);
        papers.events()
                .set(
                        place,
                        new IncidentRecord(
                                recorded.incidentId(),
                                recorded.sequence(),
                                recorded.at().plus(by),
                                recorded.actor(),
                                recorded.cause(),
                                recorded.event()));
    }

    private void replace(int place, IncidentEvent event) {
        papers.events().set(place, recorded(papers.events().get(place), event, 0));
    }

    /** What was there from this place on is gone, and this is there instead. */
    private void change(int place, IncidentRecord recorded) {
        papers.events().subList(place, papers.events().size()).clear();
        papers.events().add(recorded);
    }

    private static IncidentRecord recorded(IncidentRecord like, IncidentEvent event, int later) {
        return new IncidentRecord(
                like.incidentId(),
                like.sequence() + later,
                like.at(),
                like.actor(),
                like.cause(),
                event);
    }
}
