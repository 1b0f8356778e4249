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

/** Puts messages into the Outbox instead of sending them. */
public final class SandboxSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxSender.class);
    private static final int CONCURRENCY = 32;

    /** Longer than the producer takes to give up, so that it speaks first. */
    private static final long WAIT_SECONDS = 10;

    private static final SendResult NOT_TAKEN =
            new SendResult.Retryable("Kafka did not take the message for the Outbox", null);

    private final Messages messages;
    private final Producers producers;
    private final InstantSource clock;

    /**
     * Stands in by writing to the Outbox.
     *
     * @param messages writes what would have been sent
     * @param producers where it goes
     * @param clock dates it
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
            LOG.warn("A message for the Outbox was not taken", e);
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
