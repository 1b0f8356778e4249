package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AutoDraft;
import dev.leash.model.incident.DismissReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.AutoDismissed;
import dev.leash.model.incident.IncidentEvent.AutoDrafted;
import dev.leash.model.incident.IncidentEvent.AutoExpired;
import dev.leash.model.incident.IncidentEvent.AutoPublished;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Metric.Comparison;
import dev.leash.model.metric.Metric.Policy;
import dev.leash.model.metric.Service;
import dev.leash.wire.directory.DirectoryRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts through all topologies, in one task and with topics between. */
class DraftsTest {

    private static final String ERRORS = "errors";
    private static final Duration DWELL = Duration.ofMinutes(5);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void isDraftedToTheSecondAndExpiresToTheSecond(int partitions) {
        try (EscalationDriver leash = given(partitions)) {
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL.minusSeconds(1));
            assertThat(leash.kinds()).isEmpty();

            leash.pass(Duration.ofSeconds(1));
            List<IncidentRecord> drafted = leash.events();
            assertThat(drafted).hasSize(2);
            assertThat(drafted.getFirst().event()).isInstanceOf(AutoDrafted.class);
            Instant at = EscalationDriver.START.plus(DWELL);
            assertThat(drafted.getFirst().at()).isBetween(at, at.plusMillis(100));
            assertThat(drafted.getLast().event())
                    .isEqualTo(
                            new Noted(
                                    "Information: Error rate is 7.2, above its threshold of 5, since 2026-03-02T03:00:00Z."));

            leash.pass(AutoDraft.EXPIRES_AFTER.minusSeconds(1));
            assertThat(leash.kinds()).isEmpty();
            leash.pass(Duration.ofSeconds(2));
            List<IncidentRecord> expired = leash.events();
            assertThat(expired).hasSize(2);
            assertThat(expired.getFirst().event()).isEqualTo(new AutoExpired());
            assertThat(expired.getLast().event())
                    .isInstanceOfSatisfying(
                            AutoDismissed.class,
                            it ->
                                    assertThat(it.reason())
                                            .isEqualTo(DismissReason.AUTO_EXPIRED));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void isPublishedByAPersonAndThenSomebodyIsPaged(int partitions) {
        try (EscalationDriver leash = given(partitions)) {
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL);
            leash.events();

            leash.ask("1", Actor.anybody(Actor.Via.EMAIL), new IncidentCommand.Publish());

            assertThat(leash.kinds()).containsExactly(AutoPublished.class, Assigned.class);
            leash.sample(ERRORS, 1.0);
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL);
            assertThat(leash.events())
                    .extracting(IncidentRecord::event)
                    .contains(new Noted("Metric Error rate is now unhealthy (auto-detected)."))
                    .noneMatch(AutoDrafted.class::isInstance);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anotherIsDraftedAnHourAfterADismissalAndNotBefore(int partitions) {
        try (EscalationDriver leash = given(partitions)) {
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL);
            leash.ask("1", Actor.anybody(Actor.Via.EMAIL), new IncidentCommand.Dismiss());
            leash.events();

            leash.sample(ERRORS, 1.0);
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL);
            assertThat(leash.kinds()).isEmpty();

            leash.sample(ERRORS, 1.0);
            leash.pass(Duration.ofHours(1));
            leash.sample(ERRORS, 7.2);
            leash.pass(DWELL);
            assertThat(leash.kinds()).contains(AutoDrafted.class);
        }
    }

    private EscalationDriver given(int partitions) {
        EscalationDriver leash = new EscalationDriver(folder, partitions);
        leash.contact("alice");
        leash.onCall("alice");
        leash.put(DirectoryRecord.of(new Service("checkout", "Checkout", "", List.of())));
        leash.put(
                DirectoryRecord.of(
                        new Metric(
                                ERRORS,
                                "Error rate",
                                "",
                                "checkout",
                                5,
                                Comparison.ABOVE,
                                Policy.DWELL,
                                300,
                                "critical")));
        return leash;
    }
}
