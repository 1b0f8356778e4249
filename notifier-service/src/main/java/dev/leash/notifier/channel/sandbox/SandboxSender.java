package dev.leash.notifier.channel.sandbox;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sender that writes messages into the outbox instead of sending them. */
public final class SandboxSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxSender.class);
    private static final int CONCURRENCY = 32;

    /** Longer than the producer's own time-out, so that its error is reported. */
    private static final long WAIT_SECONDS = 10;

    private static final SendResult NOT_TAKEN =
            new SendResult.Retryable("Kafka did not accept the message for the outbox", null);

    private final Messages messages;
    private final Producers producers;
    private final InstantSource clock;

    /**
     * A sender for one or more channels.
     *
     * @param messages writes what would have been sent
     * @param producers where messages are written
     * @param clock dates them
     */
    public SandboxSender(Messages messages, Producers producers, InstantSource clock) {
        this.messages = messages;
        this.producers = producers;
        this.clock = clock;
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        OutboxMessage message = OutboxMessages.of(dispatch, messages, clock.instant());
        try {
            producers
                    .send(Topics.OUTBOX, dispatch.key(), message)
                    .get(WAIT_SECONDS, TimeUnit.SECONDS);
            return new SendResult.Sent(null);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("A message for the outbox was not stored", e);
            return NOT_TAKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_TAKEN;
        }
    }

    @Override
    public boolean isSandbox() {
        return true;
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }
}
