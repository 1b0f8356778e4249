package dev.leash.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.verification.ledger.Posted.Promise;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00.123Z");

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadBeforeTheLedgerIsClosed() throws IOException {
        Path file = folder.resolve("posted.jsonl");
        Posted answered = new Posted("It is \"down\"\n", NOW, 201, "7");
        Posted unanswered = new Posted("It is down", NOW, null, null);
        try (LedgerFile<Posted> ledger = new LedgerFile<>(file)) {
            ledger.write(answered);
            ledger.write(unanswered);

            assertThat(LedgerFile.read(file, Posted.class)).containsExactly(answered, unanswered);
        }
    }

    @Test
    void aLedgerIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("faults.jsonl");
        Fault fault = new Fault(Fault.Kind.PAUSE, "broker", NOW, NOW.plusSeconds(3));
        try (LedgerFile<Fault> ledger = new LedgerFile<>(file)) {
            ledger.write(fault);
        }
        assertThat(LedgerFile.read(file, Fault.class)).containsExactly(fault);
        assertThatThrownBy(() -> new LedgerFile<Fault>(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void onlyAnAnswerPromisesAnything() {
        assertThat(List.of(200, 201, 202)).allMatch(status -> promise(status) == Promise.KEPT);
        assertThat(List.of(400, 413, 429)).allMatch(status -> promise(status) == Promise.REFUSED);
        assertThat(List.of(500, 503)).allMatch(status -> promise(status) == Promise.NONE);
        assertThat(new Posted("It is down", NOW, null, null).promise()).isEqualTo(Promise.NONE);
    }

    @Test
    void aFaultExcusesAsLongAsItLastsAndATimeToRecover() {
        Fault pause = new Fault(Fault.Kind.PAUSE, "broker", NOW, NOW.plusSeconds(4));
        Fault mail = new Fault(Fault.Kind.PROVIDER, "SLOW", NOW, NOW.plusSeconds(4));
        Faults faults = new Faults(List.of(pause, mail));

        assertThat(faults.meeting(NOW.plusSeconds(1), NOW.plusSeconds(2))).containsExactly(pause);
        assertThat(faults.meeting(NOW.plusSeconds(15), NOW.plusSeconds(16))).isEmpty();
        assertThat(faults.meeting(NOW.minusSeconds(2), NOW.minusSeconds(1))).isEmpty();
        assertThat(Faults.excuse(List.of(pause), NOW.plusSeconds(1), NOW.plusSeconds(9)))
                .isEqualTo(Duration.ofSeconds(13));
        assertThat(Faults.excuse(List.of(pause), NOW.plusSeconds(5), NOW.plusSeconds(9)))
                .isEqualTo(Duration.ofSeconds(10));
    }

    private static Promise promise(int status) {
        return new Posted("It is down", NOW, status, null).promise();
    }
}
