package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RecordSizeTest {

    @Test
    void takesTheLargestAndRefusesOneByteMore() {
        byte[] largest = new byte[1_000_000];

        assertThat(RecordSize.within(largest, "topic")).isSameAs(largest);
        assertThatThrownBy(() -> RecordSize.within(new byte[1_000_001], "topic"))
                .isInstanceOf(RecordTooLargeException.class)
                .hasMessage("a record for topic has 1000001 bytes; at most 1000000 are allowed");
    }

    @Test
    void whoeverSendsMoreIsToldByTheFuture() {
        var producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        Reply reply = new Reply.AlreadyDone("1", "12", "x".repeat(RecordSize.MAX_BYTES), null);

        assertThat(Producers.over(producer).send(Topics.OUTCOMES, "1", reply))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(RecordTooLargeException.class);
        assertThat(producer.history()).isEmpty();
    }
}
