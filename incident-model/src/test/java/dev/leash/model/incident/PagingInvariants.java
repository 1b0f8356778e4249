package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The right people are paged, once; whoever answered is left in peace; no failure is silent. */
final class PagingInvariants {

    private PagingInvariants() {}

    static void check(Turn turn) {
        oneRequestPagesOnce(turn);
        whoAnsweredIsLeftInPeace(turn);
        onlyWhoCanBeReachedIsPaged(turn);
        whoHasJustFailedIsNotPagedInstead(turn);
        thatNobodyCanBeFoundIsToldOnce(turn);
        thatThePathHasEndedIsTold(turn);
        thatNobodyIsLeftIsTold(turn);
    }

    private static void oneRequestPagesOnce(Turn turn) {
        assertThat(turn.happened(Assigned.class).count()).isLessThanOrEqualTo(1);
    }

    /** After an answer nobody is paged, unless a time is up or a person asks for it. */
    private static void whoAnsweredIsLeftInPeace(Turn turn) {
        boolean answered =
                turn.before() instanceof Incident.Known before
                        && (before.state() == State.IN_PROGRESS || !before.isOpen());
        if (answered && asked(turn).findAny().isPresent()) {
            assertThat(turn.metDeadline() || asksForPeople(turn.request().command())).isTrue();
        }
    }

    private static boolean asksForPeople(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Escalate _,
                    IncidentCommand.Take _,
                    IncidentCommand.Reassign _,
                    IncidentCommand.Reopen _,
                    IncidentCommand.Notify _ ->
                    true;
            case IncidentCommand.Open _,
                    IncidentCommand.Draft _,
                    IncidentCommand.Attach _,
                    IncidentCommand.Acknowledge _,
                    IncidentCommand.Resolve _,
                    IncidentCommand.AddNote _,
                    IncidentCommand.Snooze _,
                    IncidentCommand.OfDetails _,
                    IncidentCommand.OfPublication _,
                    IncidentCommand.OfRoles _,
                    IncidentCommand.MeetDeadline _,
                    IncidentCommand.SearchAgain _,
                    IncidentCommand.ReportUndeliverable _,
                    IncidentCommand.Unrecognised _ ->
                    false;
        };
    }

    private static void onlyWhoCanBeReachedIsPaged(Turn turn) {
        assertThat(asked(turn))
                .allMatch(
                        person ->
                                turn.directory()
                                        .contact(person)
                                        .filter(Contact::isReachable)
                                        .isPresent());
    }

    private static void whoHasJustFailedIsNotPagedInstead(Turn turn) {
        if (turn.after() instanceof Incident.Known known
                && known.paging() instanceof PagingState.Assigned(var assignment, _)
                && assignment.why() == Assignment.Why.UNDELIVERABLE
                && turn.assignment().isPresent()) {
            assertThat(assignment.paged())
                    .noneMatch(known.escalation().progress().undeliverable()::contains);
        }
    }

    /** Once more when it turns out worse. */
    private static void thatNobodyCanBeFoundIsToldOnce(Turn turn) {
        boolean known =
                turn.before() instanceof Incident.Known before
                        && before.isOpen()
                        && !isMadeWorse(turn, before)
                        && before.escalation().audience().toldNobody();
        Set<List<String>> told = Set.of(known ? List.of() : turn.directory().toldWhenNobody());

        assertThat(turn.happened(NobodyFound.class).map(NobodyFound::told)).isSubsetOf(told);
        assertThat(turn.happened(Failed.class).map(Failed::told)).isSubsetOf(told);
    }

    private static boolean isMadeWorse(Turn turn, Incident.Known before) {
        return turn.happened(IncidentEvent.Edited.class)
                .anyMatch(it -> it.severity().isWorseThan(before.details().report().severity()));
    }

    private static void thatThePathHasEndedIsTold(Turn turn) {
        assertThat(turn.happened(PathExhausted.class).map(PathExhausted::told))
                .isSubsetOf(Set.of(turn.directory().toldWhenNobody()));
    }

    private static void thatNobodyIsLeftIsTold(Turn turn) {
        List<String> tellable = turn.directory().toldWhenNobody();
        boolean nobodyIsLeft =
                turn.after() instanceof Incident.Known known
                        && known.paging() instanceof PagingState.Assigned(var assignment, _)
                        && known.escalation()
                                .progress()
                                .undeliverable()
                                .containsAll(assignment.paged());
        turn.happened(Undeliverable.class)
                .filter(failed -> nobodyIsLeft && !tellable.isEmpty())
                .forEach(failed -> assertThat(failed.told()).isNotEmpty().isSubsetOf(tellable));
    }

    /** Whoever was asked for an answer. */
    private static Stream<String> asked(Turn turn) {
        return Stream.concat(
                turn.assignment().stream().flatMap(assignment -> assignment.paged().stream()),
                turn.happened(Renotified.class).map(Renotified::person));
    }
}
