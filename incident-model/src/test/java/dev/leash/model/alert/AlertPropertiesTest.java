package dev.leash.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Whatever comes in whatever order, an alert counts every report, tells few, and says how it is.
 */
class AlertPropertiesTest {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final String KEY = "4:testdisk";

    /** A command, so many seconds after the one before. */
    record Step(AlertCommand command, int seconds) {}

    /** An alert that is told things, and what it said. */
    private static final class Told {
        private @Nullable Alert alert;
        private final List<AlertRecord> recorded = new ArrayList<>();
        private final List<Signal> signals = new ArrayList<>();
        private long answers;
        private Instant now = START;

        void take(AlertCommand command) {
            AlertDecision decision = AlertRules.decide(alert, KEY, command, null, now);
            alert = decision.after();
            recorded.addAll(decision.recorded());
            signals.addAll(decision.signals());
            answers += decision.answers().size();
        }

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
            Alert due = alert;
            if (due != null) {
                due.deadlines()
                        .forEach((timer, at) -> take(new AlertCommand.MeetDeadline(timer, at)));
            }
        }
    }

    @Property
    void everyReportIsCountedOnceAndTheLastEventSaysHowItIs(@ForAll("steps") List<Step> steps) {
        Told told = new Told();
        long reports = 0;
        for (Step step : steps) {
            told.pass(step.seconds());
            told.take(step.command());
            reports += step.command() instanceof AlertCommand.Fire ? 1 : 0;
            checkLast(told);
        }
        told.pass((int) Alert.TOLD_AT_LEAST_EVERY.toSeconds());

        assertThat(counted(told.recorded)).isEqualTo(reports);
        for (int place = 0; place < told.recorded.size(); place++) {
            assertThat(told.recorded.get(place).sequence()).isEqualTo(place + 1);
        }
    }

    private static void checkLast(Told told) {
        Alert alert = told.alert;
        if (alert != null && alert.count().untold() == 0) {
            assertThat(told.recorded.getLast().event().alert()).isEqualTo(alert.summary());
        }
    }

    /** Of each turn, what its last event says. */
    private static long counted(List<AlertRecord> recorded) {
        long all = 0;
        long before = 0;
        boolean hasLeft = false;
        for (AlertRecord one : recorded) {
            AlertSummary alert = one.event().alert();
            assertThat(alert).isNotNull();
            boolean isNew = one.event() instanceof AlertEvent.Fired && hasLeft;
            all += alert.total() - (isNew ? 0 : before);
            before = alert.total();
            hasLeft = one.event() instanceof AlertEvent.Left;
        }
        return all;
    }

    @Property
    void whoeverWaitsIsAnsweredHereOrByTriage(@ForAll("steps") List<Step> steps) {
        Told told = new Told();
        long asked = 0;
        for (Step step : steps) {
            told.pass(step.seconds());
            told.take(step.command());
            asked +=
                    step.command() instanceof AlertCommand.Fire
                                    || step.command() instanceof AlertCommand.Resolve
                            ? 1
                            : 0;
        }
        told.take(new AlertCommand.Join("99"));

        long passedOn = told.signals.stream().filter(it -> it.requestId() != null).count();
        assertThat(told.answers + passedOn).isEqualTo(asked);
    }

    @Property(tries = 20)
    void whatFloodsTellsLittle(@ForAll("gaps") List<Integer> gaps) {
        Told told = new Told();
        told.take(fire("first", Severity.MAJOR));
        told.take(new AlertCommand.Join("1"));
        for (int number = 0; number < gaps.size(); number++) {
            told.now = told.now.plusMillis(gaps.get(number));
            told.pass(0);
            told.take(fire("report-" + number, Severity.MAJOR));
        }

        long minutes = Duration.between(START, told.now).toMinutes();
        int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(gaps.size());
        assertThat((long) told.recorded.size()).isLessThanOrEqualTo(3 + doublings + minutes / 5);
        assertThat(told.signals)
                .filteredOn(
                        it ->
                                it instanceof Signal.Declared one
                                        && one.reason() == AttachReason.REPEATED)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(0, 20_000).list().ofMinSize(500).ofMaxSize(1_500);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<AlertCommand> fires =
                Combinators.combine(Arbitraries.integers(), Arbitraries.of(Severity.BUILT_IN))
                        .as((number, severity) -> fire("report-" + number, severity));
        Arbitrary<String> incidents = Arbitraries.of("1", "2");
        Arbitrary<AlertCommand> words =
                Arbitraries.oneOf(
                        incidents.map(AlertCommand.Join::new),
                        incidents.map(AlertCommand.Rejoin::new),
                        incidents.map(AlertCommand.Leave::new),
                        Arbitraries.integers()
                                .map(
                                        number ->
                                                new AlertCommand.Resolve(
                                                        "r-" + number,
                                                        "request",
                                                        report(Severity.MAJOR))));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, fires), Tuple.of(2, words)),
                        Arbitraries.of(0, 0, 1, 2, 60, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    private static AlertCommand fire(String id, Severity severity) {
        return new AlertCommand.Fire(id, "request", report(severity), null);
    }

    private static Report report(Severity severity) {
        return new Report("Full", "Full", severity, Map.of(), List.of(), "disk", "test");
    }
}
