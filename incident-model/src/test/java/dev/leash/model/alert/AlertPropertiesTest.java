package dev.leash.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A command, so long after the one before. */
    record Step(AlertCommand command, Duration after) {}

    @Property
    void everyReportIsCountedOnceAndTheLastEventSaysHowItIs(@ForAll("steps") List<Step> steps) {
        TestAlert told = new TestAlert();
        Set<String> reports = new HashSet<>();
        for (Step step : steps) {
            told.pass(step.after());
            told.take(step.command());
            if (step.command() instanceof AlertCommand.Fire fire) {
                reports.add(
                        fire.digest() == null ? "" + reports.size() : fire.id() + fire.digest());
            }
            checkLast(told);
        }
        told.pass(Alert.TOLD_AT_LEAST_EVERY);

        assertThat(counted(told.recorded)).isEqualTo(reports.size());
        told.recorded.stream()
                .collect(Collectors.groupingBy(AlertRecord::alertId))
                .values()
                .forEach(AlertPropertiesTest::checkSequence);
    }

    private static void checkSequence(List<AlertRecord> ofOneAlert) {
        for (int place = 0; place < ofOneAlert.size(); place++) {
            assertThat(ofOneAlert.get(place).sequence()).isEqualTo(place + 1);
        }
    }

    private static void checkLast(TestAlert told) {
        Alert alert = told.alert;
        if (alert != null
                && alert.count().untold() == 0
                && alert.turns().told() == alert.status()) {
            assertThat(told.recorded.getLast().event().alert()).isEqualTo(alert.summary());
        }
    }

    /** Whoever reads the events, or is told of them, knows at last whether it is broken. */
    @Property
    void onceItStaysAsItIsThatIsTold(@ForAll("steps") List<Step> steps) {
        TestAlert told = new TestAlert();
        steps.forEach(step -> told.pass(step.after()).take(step.command()));
        AlertStatus last = told.alert == null ? null : told.alert.status();

        told.pass(Duration.ofHours(1));

        if (told.alert != null) {
            AlertSummary lastTold = Objects.requireNonNull(told.recorded.getLast().event().alert());
            assertThat(lastTold.status()).isEqualTo(last);
            assertThat(told.alert.turns().told()).isEqualTo(last);
        }
    }

    /** No name of a report is that of a signal; only a question is asked again. */
    @Property
    void triageIsToldUnderNamesOfItsOwn(@ForAll("steps") List<Step> steps) {
        TestAlert told = new TestAlert();
        steps.forEach(step -> told.take(step.command()));

        assertThat(told.signals).extracting(Signal::id).noneMatch(id -> id.startsWith("report-"));
        assertThat(told.signals)
                .filteredOn(signal -> !isQuestion(signal))
                .extracting(Signal::id)
                .doesNotHaveDuplicates();
    }

    private static boolean isQuestion(Signal signal) {
        return signal instanceof Signal.Declared declared && declared.reason() == null;
    }

    /** Of each time that an alert fired anew, what its last event says. */
    private static long counted(List<AlertRecord> recorded) {
        long all = 0;
        Map<String, Long> before = new HashMap<>();
        for (AlertRecord one : recorded) {
            long total = Objects.requireNonNull(one.event().alert()).total();
            boolean isNew = one.event() instanceof AlertEvent.Fired && total == 1;
            all += total - (isNew ? 0 : before.getOrDefault(one.alertId(), 0L));
            before.put(one.alertId(), total);
        }
        return all;
    }

    @Property
    void whoeverWaitsIsAnsweredHereOrByTriage(@ForAll("steps") List<Step> steps) {
        TestAlert told = new TestAlert();
        long asked = 0;
        for (Step step : steps) {
            told.pass(step.after());
            told.take(step.command());
            asked +=
                    step.command() instanceof AlertCommand.Fire
                                    || step.command() instanceof AlertCommand.Resolve
                            ? 1
                            : 0;
        }
        told.take(new AlertCommand.Join("99"));

        long passedOn = told.signals.stream().filter(it -> it.requestId() != null).count();
        assertThat(told.answers.size() + passedOn).isEqualTo(asked);
    }

    @Property(tries = 20)
    void whatFloodsTellsLittle(@ForAll("gaps") List<Integer> gaps) {
        TestAlert told = new TestAlert().fire("first").joins("1");
        for (int number = 0; number < gaps.size(); number++) {
            told.pass(Duration.ofMillis(gaps.get(number))).fire("report-" + number);
        }

        long minutes = Duration.between(TestAlert.START, told.now).toMinutes();
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

    /** Names are used again, with other digests too. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<@Nullable String> digests = Arbitraries.of("a", "b").injectNull(0.5);
        Arbitrary<String> names = Arbitraries.integers().between(1, 5).map(it -> "report-" + it);
        Arbitrary<AlertCommand> fires =
                Combinators.combine(names, Arbitraries.of(Severity.BUILT_IN), digests)
                        .as(
                                (name, severity, digest) ->
                                        new AlertCommand.Fire(
                                                name,
                                                "request",
                                                TestAlert.report(severity),
                                                digest));
        Arbitrary<AlertCommand> over =
                Combinators.combine(names, digests)
                        .as(
                                (name, digest) ->
                                        new AlertCommand.Resolve(
                                                name,
                                                "request",
                                                TestAlert.report(Severity.MAJOR),
                                                digest));
        Arbitrary<String> incidents = Arbitraries.of("1", "2");
        Arbitrary<AlertCommand> words =
                Arbitraries.oneOf(
                        incidents.map(AlertCommand.Join::new),
                        incidents.map(AlertCommand.Rejoin::new),
                        incidents.map(AlertCommand.Leave::new));
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, fires), Tuple.of(1, over), Tuple.of(2, words)),
                        Arbitraries.of(0, 0, 1, 2, 60, 400, 100_000, 400_000)
                                .map(Duration::ofSeconds))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }
}
