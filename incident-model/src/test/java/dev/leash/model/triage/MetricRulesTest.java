package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Metric.Comparison;
import dev.leash.model.metric.Metric.Policy;
import dev.leash.model.metric.Service;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an incident is drafted for a metric, and when not. */
class MetricRulesTest {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final String ID = "errors";

    private final TestMemory memory = new TestMemory();
    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .has(new Service("checkout", "Checkout", "", List.of()))
                    .has(
                            new Service(
                                    "billing",
                                    "Billing",
                                    "",
                                    List.of(new Service.Objective("Few errors", ID))))
                    .has(new Service("search", "Search", "", List.of()))
                    .has(metric(Policy.DWELL));
    private int samples;

    @Test
    void isDraftedWhenItIsStillUnhealthyAfterTheDwell() {
        sample(7.2, START);
        sample(8.0, START.plusSeconds(200));
        Instant due = START.plusSeconds(300);

        assertThat(recheck(due, due.minusMillis(1))).isInstanceOf(TriageOutcome.Nothing.class);
        assertThat(recheck(due, due))
                .isInstanceOfSatisfying(
                        TriageOutcome.Draft.class,
                        draft -> {
                            assertThat(draft.incidentId()).isEqualTo("1");
                            IncidentCommand.Draft asked = draft.draft();
                            assertThat(asked.report().title())
                                    .isEqualTo("Investigating elevated errors on Error rate");
                            assertThat(asked.report().severity()).isEqualTo(Severity.CRITICAL);
                            assertThat(asked.report().details())
                                    .isEqualTo(
                                            "Error rate is 8, above its threshold of 5, since 2026-11-02T03:00:00Z.");
                            assertThat(asked.draft().services())
                                    .containsExactly("checkout", "billing");
                            assertThat(asked.draft().expiresAt())
                                    .isEqualTo(due.plus(Duration.ofHours(24)));
                        });
    }

    @Test
    void isNotDraftedWhenItRecoveredMeanwhile() {
        sample(7.2, START);
        sample(1.0, START.plusSeconds(200));

        assertThat(code(recheck(START.plusSeconds(300), START.plusSeconds(300))))
                .isEqualTo(OutcomeCode.DEADLINE_NOT_ARMED);
    }

    @Test
    void theDwellBeginsAnewWithEachFlip() {
        sample(7.2, START);
        sample(1.0, START.plusSeconds(200));
        sample(7.2, START.plusSeconds(250));

        assertThat(code(recheck(START.plusSeconds(300), START.plusSeconds(300))))
                .isEqualTo(OutcomeCode.DEADLINE_MOVED);
        assertThat(recheck(START.plusSeconds(550), START.plusSeconds(550)))
                .isInstanceOf(TriageOutcome.Draft.class);
    }

    @Test
    void isDraftedAtOnceWhereItIsToBe() {
        directory.has(metric(Policy.IMMEDIATE));

        assertThat(sample(7.2, START)).isInstanceOf(TriageOutcome.Draft.class);
        assertThat(sample(9.0, START.plusSeconds(1))).isInstanceOf(TriageOutcome.Nothing.class);
    }

    @Test
    void isNeverDraftedWhereItIsDisabledOrOnASmallPlan() {
        directory.has(metric(Policy.DISABLED));
        assertThat(sample(7.2, START)).isInstanceOf(TriageOutcome.Nothing.class);

        directory.has(metric(Policy.IMMEDIATE)).onSmallPlan();
        sample(1.0, START.plusSeconds(1));
        assertThat(sample(7.2, START.plusSeconds(2))).isInstanceOf(TriageOutcome.Nothing.class);
    }

    @Test
    void whatWasDisabledDuringTheDwellIsNotDrafted() {
        sample(7.2, START);
        directory.has(metric(Policy.DISABLED));

        assertThat(code(recheck(START.plusSeconds(300), START.plusSeconds(300))))
                .isEqualTo(OutcomeCode.NO_DRAFT_WANTED);
    }

    @Test
    void anOpenIncidentOfTheServiceIsToldInstead() {
        directory.has(metric(Policy.IMMEDIATE));
        memory.claim(List.of(ServiceClaims.key("CHECKOUT ")), "7");

        assertThat(sample(7.2, START))
                .isInstanceOfSatisfying(
                        TriageOutcome.Note.class,
                        note -> {
                            assertThat(note.incidentId()).isEqualTo("7");
                            assertThat(note.text())
                                    .isEqualTo(
                                            "Metric Error rate is now unhealthy (auto-detected).");
                        });
        assertThat(memory.opened()).isZero();
    }

    @Test
    void aDraftIsAnOpenIncidentToo() {
        directory.has(metric(Policy.IMMEDIATE));
        sample(7.2, START);
        sample(1.0, START.plusSeconds(100));

        assertThat(sample(7.2, START.plusSeconds(200)))
                .isInstanceOfSatisfying(
                        TriageOutcome.Note.class,
                        note -> assertThat(note.incidentId()).isEqualTo("1"));
    }

    @Test
    void anotherIsDraftedAnHourAfterTheLastOrItsDismissal() {
        directory.has(metric(Policy.IMMEDIATE));
        sample(7.2, START);
        Instant dismissed = START.plusSeconds(1_800);
        memory.triage(new Signal.Ended("e1", "1", ServiceClaims.key("checkout")), directory, dismissed);
        memory.triage(new Signal.DraftDismissed("e1", "1", ID), directory, dismissed);
        sample(1.0, dismissed);

        Instant hour = dismissed.plus(MetricRules.COOLDOWN);
        assertThat(code(sample(7.2, hour.minusMillis(1)))).isEqualTo(OutcomeCode.DRAFTED_LATELY);
        sample(1.0, hour.minusMillis(1));
        assertThat(sample(7.2, hour)).isInstanceOf(TriageOutcome.Draft.class);
    }

    @Test
    void aReportedStatusCountsLikeAValue() {
        directory.has(metric(Policy.IMMEDIATE));

        assertThat(triage(new Signal.Sampled("s", null, ID, null, true), START))
                .isInstanceOfSatisfying(
                        TriageOutcome.Draft.class,
                        draft ->
                                assertThat(draft.draft().report().details())
                                        .isEqualTo(
                                                "Error rate was reported unhealthy; its threshold is 5, since 2026-11-02T03:00:00Z."));
    }

    @Test
    void anUnknownMetricIsRefused() {
        assertThat(code(triage(new Signal.Sampled("s", null, "other", 7.2, null), START)))
                .isEqualTo(OutcomeCode.UNKNOWN_METRIC);
    }

    @Test
    void aMetricWithoutSamplesIsForgotten() {
        sample(1.0, START);
        assertThat(memory.state(MetricWatch.subject(ID))).isPresent();
        Instant due = START.plus(MetricWatch.KEPT_FOR);

        triage(
                new Signal.MeetDeadline(TriageTimer.METRIC_FORGET, MetricWatch.subject(ID), due),
                due);

        assertThat(memory.state(MetricWatch.subject(ID))).isEmpty();
    }

    private static Metric metric(Policy policy) {
        return new Metric(
                ID, "Error rate", "", "checkout", 5, Comparison.ABOVE, policy, 300, "critical");
    }

    private TriageOutcome sample(@Nullable Double value, Instant now) {
        return triage(new Signal.Sampled("s" + ++samples, null, ID, value, null), now);
    }

    private TriageOutcome recheck(Instant dueAt, Instant now) {
        return triage(
                new Signal.MeetDeadline(
                        TriageTimer.METRIC_RECHECK, MetricWatch.subject(ID), dueAt),
                now);
    }

    private TriageOutcome triage(Signal signal, Instant now) {
        return memory.triage(signal, directory, now);
    }

    private static @Nullable OutcomeCode code(TriageOutcome outcome) {
        return switch (((TriageOutcome.Nothing) outcome).outcome()) {
            case Outcome.AlreadyDone(var code, _) -> code;
            case Outcome.Refused(var code, _) -> code;
            case Outcome.Accepted _ -> null;
        };
    }
}
