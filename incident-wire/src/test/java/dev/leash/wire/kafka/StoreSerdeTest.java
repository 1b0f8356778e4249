package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.reply.Reply;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** A store is handed the headers of whichever record is being processed. */
class StoreSerdeTest {

    private static final Reply VALUE = new Reply.Accepted("request-9", "12", null);

    private final Serde<Reply> serde = Serdes.of(InternalRecords.REPLY);
    private final Headers ofTheRecord =
            new RecordHeaders()
                    .add(CloudEvents.TYPE, "command.resolve".getBytes(StandardCharsets.UTF_8));

    @Test
    void leavesTheHeadersOfTheRecordAlone() {
        byte[] bytes = serde.serializer().serialize("store", ofTheRecord, VALUE);

        assertThat(bytes).isEqualTo(InternalRecords.REPLY.encode(VALUE));
        assertThat(ofTheRecord).hasSize(1);
    }

    @Test
    void doesNotMistakeThemForItsOwn() {
        byte[] bytes = InternalRecords.REPLY.encode(VALUE);

        assertThat(serde.deserializer().deserialize("store", ofTheRecord, bytes)).isEqualTo(VALUE);
        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(VALUE);
    }

    @Test
    void knowsNothing() {
        assertThat(serde.serializer().serialize("store", ofTheRecord, null)).isNull();
        assertThat(serde.deserializer().deserialize("store", ofTheRecord, (byte[]) null)).isNull();
    }

    @Test
    void refusesWhatIsNoneOfItsRecords() {
        assertThatThrownBy(() -> serde.deserializer().deserialize("store", new byte[] {1}))
                .isInstanceOf(UndecodableException.class);
    }
}
