package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.triage.TestPages;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What triage keeps until a timer of its own lets go of it, on a clock that only tests move. */
class TriageTimersTest {

    private static final Instant FAR = EscalationDriver.START.plusSeconds(1_000_000);

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void start() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.contact("bob");
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void onePersonIsSentSoManyTestPagesAndNoMoreUntilThoseAreLongAgo() {
        for (int sent = 0; sent < TestPages.MAX; sent++) {
            assertThat(leash.wantTestPage("alice")).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(leash.wantTestPage("alice"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(OutcomeCode.ASKED_TOO_OFTEN));
        assertThat(leash.wantTestPage("bob")).isInstanceOf(Reply.Accepted.class);
        assertThat(leash.wantTestPage("nobody"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(OutcomeCode.NOT_REACHABLE));

        leash.pass(TestPages.WITHIN);

        assertThat(leash.wantTestPage("alice")).isInstanceOf(Reply.Accepted.class);
    }

    @Test
    void aTimerLetsGoOfWhatIsKeptAndNothingIsLeftInTheStores() {
        leash.wantTestPage("alice");
        leash.wantTestPage("alice");
        assertThat(leash.keptByTriage().get("test-pages/alice")).isNotNull();
        assertThat(armed()).hasSize(1);

        leash.pass(TestPages.WITHIN);

        assertThat(leash.keptByTriage().get("test-pages/alice")).isNull();
        assertThat(armed()).isEmpty();
        assertThat(leash.live("triage-states")).isZero();
        assertThat(leash.live("triage-deadlines")).isZero();
    }

    /** It is looked at again, for the version that knows it. */
    @Test
    void aTimerThatOnlyANewerVersionKnowsIsPutOff() {
        DueIndex.Entry newer = new DueIndex.Entry(EscalationDriver.START, "group/1", "newer");
        new DueIndex(leash.deadlinesOfTriage()).arm(newer);

        leash.pass(TestPages.WITHIN);

        assertThat(armed())
                .singleElement()
                .satisfies(it -> assertThat(it.timer()).isEqualTo("newer"));
        assertThat(armed().getFirst().dueAt())
                .isAfter(EscalationDriver.START.plus(TestPages.WITHIN));
    }

    private List<DueIndex.Entry> armed() {
        return new DueIndex(leash.deadlinesOfTriage()).due(FAR, 100);
    }
}
