package dev.leash.view.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Purpose;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of which nobody knows what became are found, and no others. */
class AuditTest {

    private static final Audit.Found NOTHING = new Audit.Found(0, 0, List.of());
    private static final DeliveryId PAGE = new DeliveryId("1", 2, Channel.SMS, Log.ALICE);

    @TempDir Path folder;
    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder, Projections.all());
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void whatWasSentIsAccountedFor() {
        fold(assigned().delivered("1", false));

        assertThat(after(Duration.ofDays(1))).isEqualTo(NOTHING);
    }

    @Test
    void whatWasAskedForAndNeverTriedIsNot() {
        fold(assigned().delivery(PAGE, 1, requested(null)));

        assertThat(after(Duration.ofMinutes(4))).isEqualTo(NOTHING);
        assertThat(after(Duration.ofMinutes(6))).isEqualTo(new Audit.Found(1, 0, List.of("1")));
    }

    @Test
    void whatWaitsForItsTimeIsNotLateBeforeThatTime() {
        Deferral untilMorning =
                new Deferral(Log.START.plus(Duration.ofHours(5)), Deferral.Reason.QUIET_HOURS);
        fold(assigned().delivery(PAGE, 1, requested(untilMorning)));

        assertThat(after(Duration.ofHours(5))).isEqualTo(NOTHING);
        assertThat(after(Duration.ofHours(6)).deliveries()).isEqualTo(1);
    }

    @Test
    void aPageNobodyHasBegunToTellIsFound() {
        fold(assigned());

        assertThat(after(Duration.ofSeconds(30))).isEqualTo(NOTHING);
        assertThat(after(Duration.ofMinutes(2))).isEqualTo(new Audit.Found(0, 1, List.of("1")));
    }

    @Test
    void theDeliveriesOfAnEarlierPageDoNotAccountForTheNext() {
        fold(assigned().delivered("1", false).assigned("1", 3));

        assertThat(after(Duration.ofMinutes(2)).pages()).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredNeedsNoPage() {
        fold(assigned().acknowledged("1", 3));

        assertThat(after(Duration.ofDays(1))).isEqualTo(NOTHING);
    }

    private static Log assigned() {
        return new Log().opened("1", "Disk full").assigned("1", 2);
    }

    private static DeliveryEvent requested(@Nullable Deferral hold) {
        return new DeliveryEvent.Requested(Purpose.PAGE, Log.ALICE, Channel.SMS, hold);
    }

    private Audit.Found after(Duration time) {
        Instant lastEvent = Log.START.plusSeconds(5);
        return new Audit(view).at(lastEvent.plus(time));
    }

    private void fold(Log log) {
        view.fill(log.records());
    }
}
