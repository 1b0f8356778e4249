package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked in which state: every pair has an answer, and none throws. */
class EveryPairTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    QUESTION                            | UNREPORTED  | PENDING     | ASSIGNED    | EXHAUSTED   | IN_PROGRESS | SNOOZED     | RESOLVED    | REOPENED    | ERROR       | DRAFT       | DISMISSED       | PUBLISHED
                    OPEN                                | yes         | so          | so          | so          | so          | so          | so          | so          | so          | so          | so              | so
                    ATTACH                              | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | yes         | OVER            | yes
                    ATTACH_WHAT_IS_MORE_URGENT          | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | yes         | OVER            | yes
                    ACKNOWLEDGE                         | UNKNOWN     | yes         | yes         | yes         | so          | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    ACKNOWLEDGE_WITHOUT_A_NAME          | UNKNOWN     | PERSON      | yes         | yes         | so          | yes         | OVER        | yes         | PERSON      | IS_DRAFT    | DRAFT_DISMISSED | yes
                    ACKNOWLEDGE_HAVING_SEEN_THE_OPENING | UNKNOWN     | yes         | yes         | yes         | so          | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    RESOLVE                             | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | so          | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    RESOLVE_HAVING_SEEN_THE_OPENING     | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | so          | STALE       | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    ESCALATE                            | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    ESCALATE_HAVING_SEEN_THE_OPENING    | UNKNOWN     | yes         | so          | so          | so          | so          | OVER        | so          | yes         | IS_DRAFT    | DRAFT_DISMISSED | so
                    TAKE                                | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    TAKE_HAVING_SEEN_THE_OPENING        | UNKNOWN     | yes         | STALE       | STALE       | STALE       | STALE       | OVER        | STALE       | yes         | IS_DRAFT    | DRAFT_DISMISSED | STALE
                    TAKE_WITHOUT_A_NAME                 | UNKNOWN     | PERSON      | PERSON      | PERSON      | PERSON      | PERSON      | PERSON      | PERSON      | PERSON      | IS_DRAFT    | DRAFT_DISMISSED | PERSON
                    REASSIGN                            | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    REASSIGN_HAVING_SEEN_THE_OPENING    | UNKNOWN     | yes         | STALE       | STALE       | STALE       | STALE       | OVER        | STALE       | yes         | IS_DRAFT    | DRAFT_DISMISSED | STALE
                    NOTIFY                              | UNKNOWN     | NOBODY      | yes         | yes         | yes         | yes         | OVER        | yes         | NOBODY      | IS_DRAFT    | DRAFT_DISMISSED | yes
                    ADD_NOTE                            | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    ADD_NOTE_HAVING_SEEN_THE_OPENING    | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    SNOOZE                              | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | OVER        | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | yes
                    SNOOZE_HAVING_SEEN_THE_OPENING      | UNKNOWN     | yes         | STALE       | STALE       | STALE       | STALE       | OVER        | STALE       | yes         | IS_DRAFT    | DRAFT_DISMISSED | STALE
                    SNOOZE_WITHOUT_A_NAME               | UNKNOWN     | PERSON      | yes         | yes         | yes         | yes         | OVER        | yes         | PERSON      | IS_DRAFT    | DRAFT_DISMISSED | yes
                    REOPEN                              | UNKNOWN     | so          | so          | so          | so          | so          | yes         | so          | so          | IS_DRAFT    | DRAFT_DISMISSED | so
                    DECLARE                             | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | IS_DRAFT    | DRAFT_DISMISSED | so
                    DRAFT                               | yes         | so          | so          | so          | so          | so          | so          | so          | so          | so          | so              | so
                    PUBLISH                             | UNKNOWN     | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | yes         | DRAFT_DISMISSED | so
                    PUBLISH_BY_ITSELF                   | UNKNOWN     | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | PERSON      | DRAFT_DISMISSED | so
                    DISMISS                             | UNKNOWN     | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | NOT_A_DRAFT | yes         | so              | ALREADY_PUBLISHED
                    ASSIGN_ROLE                         | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    ASSIGN_ROLE_HAVING_SEEN_THE_OPENING | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    EDIT                                | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    EDIT_HAVING_SEEN_THE_OPENING        | UNKNOWN     | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes         | yes             | yes
                    MEET_DEADLINE                       | UNKNOWN     | yes         | yes         | so          | so          | yes         | so          | yes         | so          | yes         | so              | yes
                    MEET_DEADLINE_THAT_IS_NOT_ARMED     | UNKNOWN     | so          | so          | so          | so          | so          | so          | so          | so          | so          | so              | so
                    SEARCH_AGAIN                        | UNKNOWN     | so          | so          | so          | so          | so          | so          | so          | so          | IS_DRAFT    | DRAFT_DISMISSED | so
                    REPORT_UNDELIVERABLE                | UNKNOWN     | so          | yes         | yes         | so          | so          | so          | yes         | so          | IS_DRAFT    | DRAFT_DISMISSED | yes
                    WHAT_ONLY_A_NEWER_VERSION_KNOWS     | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?       | WHAT?           | WHAT?
                    """)
    void hasItsAnswer(ArgumentsAccessor row) {
        Question question = row.get(0, Question.class);
        int column = 0;
        for (Situation situation : Situation.values()) {
            column++;
            Scenario scenario = situation.scenario();

            scenario.when(question.of(scenario.incident()));

            assertThat(word(scenario.decision().outcome()))
                    .as("%s when %s", question, situation)
                    .isEqualTo(row.getString(column));
            assertThat(scenario.decision().events().isEmpty())
                    .as("%s when %s changes nothing", question, situation)
                    .isNotEqualTo(scenario.decision().outcome() instanceof Outcome.Accepted);
        }
    }

    @Test
    void everyCommandIsAsked() {
        Set<Class<?>> asked =
                Stream.of(Question.values())
                        .map(question -> question.command(Incident.UNREPORTED).getClass())
                        .collect(Collectors.toSet());

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        TestEvents.members(IncidentCommand.class).toList());
    }

    @Test
    void everyStateIsReached() {
        assertThat(
                        Stream.of(Situation.values())
                                .filter(situation -> situation != Situation.UNREPORTED)
                                .map(situation -> situation.scenario().known().state()))
                .containsAll(State.ALL);
    }

    private static String word(Outcome.Decided outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "yes";
            case Outcome.AlreadyDone _ -> "so";
            case Outcome.Refused refused -> word(refused.code());
        };
    }

    private static String word(OutcomeCode code) {
        return switch (code) {
            case UNKNOWN_INCIDENT -> "UNKNOWN";
            case NEEDS_PERSON -> "PERSON";
            case NOT_UNDERSTOOD -> "WHAT?";
            case NOBODY_HAS_IT -> "NOBODY";
            case INCIDENT_RESOLVED -> "OVER";
            case CHANGED_MEANWHILE, REOPENED_MEANWHILE -> "STALE";
            default -> code.name();
        };
    }
}
