package dev.leash.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.verification.night.Night;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real rules make of a night passes, whatever happens in it. A failure names its seed. */
class GoodNightTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passes(long seed) {
        Night night = new Night(new Random(seed));
        Random random = new Random(seed);
        for (int step = 0; step < 40; step++) {
            step(night, random, step);
        }
        night.end();

        VerificationReport report = night.papers().judge();

        assertThat(report.isPassed()).as("seed %d%n%s", seed, ReportText.of(report)).isTrue();
    }

    @Test
    void aReopenedIncidentHasItsKeyAgainOnceTheNewerOneIsOver() {
        Night night = new Night(new Random(7));
        night.report("The database is down", "db");
        night.ask("1", "alice", new IncidentCommand.Resolve());
        night.pass(Duration.ofSeconds(2));
        night.report("The database is down again", "db");
        night.ask("1", "alice", new IncidentCommand.Reopen());
        night.pass(Duration.ofMinutes(2));
        night.ask("2", "bob", new IncidentCommand.Resolve());
        night.report("The database is still down", "db");
        night.end();

        VerificationReport report = night.papers().judge();

        assertThat(night.incidents()).containsExactly("1", "2");
        assertThat(report.isPassed()).as(ReportText.of(report)).isTrue();
    }

    /**
     * An invariant that looks at nothing would never fail. There are no alerts here; {@link
     * CountedReportsTest} looks at what is promised of them.
     */
    @Test
    void everyInvariantHasSomethingToLookAt() {
        VerificationReport report = Scripts.eventful().judge();

        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.checked() == 0)
                .extracting(verdict -> verdict.invariant())
                .containsExactly(
                        Invariant.ACCEPTED_IS_COUNTED,
                        Invariant.ALERTS_UNBROKEN,
                        Invariant.PUNCTUAL_ACROSS_FAULTS);
    }

    private static void step(Night night, RandomGenerator random, int step) {
        List<String> incidents = night.incidents();
        switch (random.nextInt(5)) {
            case 0 ->
                    night.report("Down, " + step, random.nextBoolean() ? null : "key-" + step % 3);
            case 1 -> night.pass(Duration.ofSeconds(random.nextInt(200)));
            case 2 -> night.pass(Duration.ofMillis(random.nextInt(5_000)));
            default -> {
                if (!incidents.isEmpty()) {
                    night.ask(
                            incidents.get(random.nextInt(incidents.size())),
                            random.nextBoolean() ? "alice" : "bob",
                            command(random));
                }
            }
        }
    }

    private static IncidentCommand command(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new IncidentCommand.Acknowledge();
            case 2 -> new IncidentCommand.Resolve();
            case 3 -> new IncidentCommand.Escalate();
            case 4 -> new IncidentCommand.Snooze(60 + random.nextInt(120));
            case 5 -> new IncidentCommand.Reopen();
            case 6 -> new IncidentCommand.Reassign("carol");
            default -> new IncidentCommand.Notify();
        };
    }
}
