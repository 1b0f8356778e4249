package dev.leash.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.verification.ledger.Fault.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Instant KILLED = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void howLongAProcessTakesToBeWellAfterACrashExcusesNothing() {
        assertThat(excuse(crash(0, 30), at(5), at(40))).isEqualTo(Faults.RECOVERY);
    }

    @Test
    void aPauseExcusesTheTimeItLastedMeanwhileAndItsRecovery() {
        Fault pause = new Fault(Kind.PAUSE, "escalation", at(0), at(8));

        assertThat(excuse(pause, at(5), at(40)))
                .isEqualTo(Faults.RECOVERY.plus(Duration.ofSeconds(3)));
    }

    @Test
    void aCrashIsMetUntilItsProcessHasBeenWellForAsLongAsItRecovers() {
        Faults faults = new Faults(List.of(crash(0, 4)));

        assertThat(faults.meeting(at(14), at(15))).hasSize(1);
        assertThat(faults.meeting(at(15), at(16))).isEmpty();
        assertThat(faults.meeting(at(-9), at(-1))).isEmpty();
    }

    @Test
    void aCrashBeforeTheProcessOfAnotherIsWellIsASecondOne() {
        Faults faults = new Faults(List.of(crash(0, 9), crash(6, 12)));

        List<Fault> met = faults.meeting(at(13), at(20));

        assertThat(met).hasSize(2);
        assertThat(Faults.excuse(met, at(13), at(20))).isEqualTo(Faults.RECOVERY.multipliedBy(2));
    }

    @Test
    void aProviderThatDoesNotDoItsWorkDelaysNoDeadline() {
        Fault provider = new Fault(Kind.PROVIDER, "SLOW", at(0), at(8));

        assertThat(new Faults(List.of(provider)).meeting(at(1), at(7))).isEmpty();
    }

    private static Duration excuse(Fault fault, Instant due, Instant done) {
        return Faults.excuse(List.of(fault), due, done);
    }

    private static Fault crash(int killed, int well) {
        return new Fault(Kind.CRASH, "escalation", at(killed), at(well));
    }

    private static Instant at(int second) {
        return KILLED.plusSeconds(second);
    }
}
