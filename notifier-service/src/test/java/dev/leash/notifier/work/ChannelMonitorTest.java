package dev.leash.notifier.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.SendResult;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.Producers;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That a channel fails is reported once to those who look after Leash, and so is its end. */
class ChannelMonitorTest {

    private static final Instant START = Instant.parse("2026-11-02T03:04:05Z");
    private static final SendResult DOWN = new SendResult.Retryable("no connection", null);
    private static final SendResult SENT = new SendResult.Sent(null);

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private volatile Instant now = START;
    private final ChannelMonitor monitor =
            ChannelMonitor.start(new ChannelReports(Producers.over(kafka)), () -> now);

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void anOutageIsReportedOnce_andItsEndToo() {
        for (int attempt = 0; attempt < 20; attempt++) {
            fail(Channel.EMAIL);
        }
        assertThat(reported())
                .containsExactly(
                        new PersonalNotice.OfChannel(Channel.EMAIL, true, START, "no connection"));
        assertThat(monitor.of(Channel.EMAIL).failing()).isTrue();

        monitor.ended(Channel.EMAIL, "alice", SENT);
        now = now.plusSeconds(60);
        monitor.ended(Channel.EMAIL, "alice", SENT);

        assertThat(reported())
                .hasSize(2)
                .endsWith(
                        new PersonalNotice.OfChannel(Channel.EMAIL, false, START, "no connection"));
        assertThat(monitor.of(Channel.EMAIL).failing()).isFalse();
    }

    @Test
    void channelsAreJudgedApart() {
        for (int attempt = 0; attempt < 20; attempt++) {
            fail(attempt % 2 == 0 ? Channel.EMAIL : Channel.SMS);
            monitor.ended(Channel.SLACK, "alice", SENT);
        }

        assertThat(reported())
                .extracting(PersonalNotice.OfChannel::channel)
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
    }

    @Test
    void countsWhatFailed() {
        fail(Channel.EMAIL);
        fail(Channel.EMAIL);
        monitor.ended(Channel.EMAIL, "alice", SENT);

        assertThat(monitor.failures(Channel.EMAIL, FailureCode.UNAVAILABLE)).isEqualTo(2);
        assertThat(monitor.failures(Channel.EMAIL, FailureCode.REFUSED)).isZero();
    }

    private void fail(Channel channel) {
        monitor.ended(channel, "alice", DOWN);
        now = now.plusSeconds(5);
    }

    private List<PersonalNotice.OfChannel> reported() {
        return kafka.history().stream()
                .map(record -> InternalRecords.OCCASION.decode(record.value()))
                .map(occasion -> ((PersonalTrigger.ChannelReported) occasion).matter())
                .toList();
    }
}
