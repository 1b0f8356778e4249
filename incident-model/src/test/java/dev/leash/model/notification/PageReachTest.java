package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReachTest {

    @ParameterizedTest
    @CsvSource({
        "'',                  false",
        "FAILED,              true",
        "FAILED FAILED,       true",
        "FAILED CANCELLED,    true",
        "FAILED SANDBOXED,    true",
        "FAILED IN_FLIGHT,    false",
        "FAILED WAITING,      false",
        "FAILED SENT,         false",
        "SANDBOXED,           false",
        "SANDBOXED SANDBOXED, false",
        "CANCELLED,           false",
        "SENT,                false",
        "IN_FLIGHT WAITING,   false",
        "FAILED HELD,         false",
        "FAILED ROLLED_UP,    false",
        "FAILED DELIVERED,    false",
        "FAILED SUPPRESSED,   true",
    })
    void isLostOnceEveryHopeIsGone(String statuses, boolean lost) {
        List<Delivery> page =
                Stream.of(statuses.split(" "))
                        .filter(status -> !status.isEmpty())
                        .map(status -> with(DeliveryStatus.valueOf(status)))
                        .toList();

        assertThat(PageReach.isLost(page)).isEqualTo(lost);
    }

    private static Delivery with(DeliveryStatus status) {
        return new Delivery(
                TestDelivery.ID,
                Purpose.PAGE,
                Severity.MAJOR,
                status,
                2,
                1,
                true,
                false,
                TestDelivery.START,
                status.isOver() ? null : TestDelivery.START,
                null,
                List.of(),
                null);
    }
}
