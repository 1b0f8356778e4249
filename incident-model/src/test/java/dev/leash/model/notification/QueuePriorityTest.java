package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.severity.Severity;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePriorityTest {

    @Test
    void whatAsksForAnAnswerIsFirstThenTheWorstThenWhatCameFirst() {
        Delivery worst = delivery("100", 2, Purpose.PAGE, Severity.CRITICAL);
        Delivery early = delivery("9", 2, Purpose.PAGE, Severity.MAJOR);
        Delivery later = delivery("9", 11, Purpose.PAGE, Severity.MAJOR);
        Delivery next = delivery("10", 2, Purpose.REMINDER, Severity.MAJOR);
        Delivery small = delivery("1", 2, Purpose.PAGE, Severity.MINOR);
        Delivery over = delivery("2", 5, Purpose.RESOLVED, Severity.CRITICAL);

        assertThat(
                        List.of(over, small, next, later, early, worst).stream()
                                .sorted(Comparator.comparing(QueuePriority::of)))
                .containsExactly(worst, early, later, next, small, over);
    }

    private static Delivery delivery(
            String incidentId, long sequence, Purpose purpose, Severity severity) {
        return DeliveryRules.begin(
                new DeliveryRequest(
                        new DeliveryId(incidentId, sequence, Channel.SMS, "alice"),
                        purpose,
                        severity),
                new DeliveryStart.AtOnce(),
                TestDelivery.START,
                TestDelivery.POLICY);
    }
}
