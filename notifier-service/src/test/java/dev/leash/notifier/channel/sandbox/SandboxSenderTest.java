package dev.leash.notifier.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxSenderTest {

    private static final SendResult NOT_TAKEN =
            new SendResult.Retryable("Kafka did not accept the message for the outbox", null);

    @ParameterizedTest
    @EnumSource
    void putsAsideWhatTheChannelWouldHaveSent(Channel channel) {
        MockProducer<String, byte[]> kafka = kafka(true);
        Dispatch.Attempt page = TestDispatches.page(channel);

        assertThat(sender(kafka).send(page)).isEqualTo(new SendResult.Sent(null));

        OutboxMessage message = taken(kafka);
        assertThat(message.id()).isEqualTo(page.key() + "-1");
        assertThat(message.incidentId()).isEqualTo("12");
        assertThat(message.at()).isEqualTo(TestDispatches.NOW);
        assertThat(message.channel()).isEqualTo(channel);
        assertThat(message.person()).isEqualTo(TestDispatches.ALICE);
        assertThat(message.text()).isEqualTo(said(page));
        assertThat(message.subject() != null).isEqualTo(channel == Channel.EMAIL);
    }

    @Test
    void putsSignInMailsAside() {
        MockProducer<String, byte[]> kafka = kafka(true);

        sender(kafka).send(TestDispatches.signIn());

        OutboxMessage message = taken(kafka);
        assertThat(message.incidentId()).isNull();
        assertThat(message.subject()).isEqualTo("[LEASH] Your link to sign in");
        assertThat(message.text()).contains("https://leash.example.com/sign-in/a-secret-token");
    }

    @Test
    void isNotDoneBeforeKafkaHasIt() {
        MockProducer<String, byte[]> kafka = kafka(false);
        CompletableFuture<SendResult> result = sendAside(kafka);
        await().until(() -> kafka.history().size() == 1);
        assertThat(result).isNotDone();

        kafka.completeNext();

        assertThat(result.join()).isEqualTo(new SendResult.Sent(null));
    }

    @Test
    void isTriedAgainWhenKafkaDoesNotTakeIt() {
        MockProducer<String, byte[]> kafka = kafka(false);
        CompletableFuture<SendResult> result = sendAside(kafka);
        await().until(() -> kafka.history().size() == 1);

        kafka.errorNext(new TimeoutException("no broker"));

        assertThat(result.join()).isEqualTo(NOT_TAKEN);
    }

    @Test
    void isTriedAgainWhenKafkaRefusesAtOnce() {
        MockProducer<String, byte[]> kafka = kafka(true);
        kafka.sendException = new KafkaException("fenced");

        assertThat(sender(kafka).send(TestDispatches.page())).isEqualTo(NOT_TAKEN);
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() {
        MockProducer<String, byte[]> kafka = kafka(false);

        Thread.currentThread().interrupt();

        assertThat(sender(kafka).send(TestDispatches.page())).isEqualTo(NOT_TAKEN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isASandbox() {
        assertThat(sender(kafka(true)).isSandbox()).isTrue();
        assertThat(sender(kafka(true)).concurrency()).isEqualTo(32);
    }

    private static CompletableFuture<SendResult> sendAside(MockProducer<String, byte[]> kafka) {
        return CompletableFuture.supplyAsync(() -> sender(kafka).send(TestDispatches.page()));
    }

    private static String said(Dispatch.Attempt page) {
        return switch (page.channel()) {
            case EMAIL -> TestDispatches.messages().mail(page).text();
            case SLACK -> TestDispatches.messages().slack(page);
            case SMS, UNKNOWN -> TestDispatches.messages().sms(page);
            case VOICE -> TestDispatches.messages().spoken(page);
        };
    }

    private static OutboxMessage taken(MockProducer<String, byte[]> kafka) {
        ProducerRecord<String, byte[]> record = kafka.history().getFirst();
        assertThat(record.topic()).isEqualTo(Topics.OUTBOX.name());
        return Topics.OUTBOX.codec().decode(record.value());
    }

    private static SandboxSender sender(MockProducer<String, byte[]> kafka) {
        return new SandboxSender(
                TestDispatches.messages(),
                Producers.over(kafka),
                InstantSource.fixed(TestDispatches.NOW));
    }

    private static MockProducer<String, byte[]> kafka(boolean takesEverything) {
        return new MockProducer<>(
                takesEverything, null, new StringSerializer(), new ByteArraySerializer());
    }
}
