package dev.leash.notifier.work;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one dispatch, from the queue to the sender and back. The beginning of an attempt is
 * durable before the provider is called, so that an attempt that was cut short can be told from one
 * that was never made.
 */
record Job(
        Sender sender,
        Producers receipts,
        Withdrawals withdrawals,
        AttemptLog past,
        ChannelMonitor monitor,
        QueueAges ages,
        InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /**
     * Age beyond which a dispatch is given back instead of sent, since planning may have something
     * better to do by then.
     */
    static final Duration MAX_WAIT = Duration.ofMinutes(2);

    /**
     * Makes the attempt.
     *
     * @param queuedAt when the dispatch was queued
     * @throws CompletionException when the result cannot be reported; the dispatch will be given
     *     out again
     */
    void run(Dispatch dispatch, Instant queuedAt) {
        switch (dispatch) {
            case Dispatch.SignIn signIn ->
                    ages.during(signIn.channel(), queuedAt, () -> signIn(signIn));
            case Dispatch.Revise revise -> revise(revise);
            case Dispatch.OfDelivery attempt ->
                    ages.during(attempt.channel(), queuedAt, () -> once(attempt, queuedAt));
        }
    }

    private void once(Dispatch.OfDelivery attempt, Instant queuedAt) {
        past.whenOver(attempt.delivery(), attempt.attempt(), () -> attempt(attempt, queuedAt));
    }

    private void signIn(Dispatch.SignIn signIn) {
        if (clock.instant().isBefore(signIn.expiresAt())) {
            var _ = handOver(signIn, signIn.person());
        }
    }

    /** Failures are not reported, since the next revision makes up for this one. */
    private void revise(Dispatch.Revise revise) {
        try {
            var _ = sender.revise(revise);
        } catch (RuntimeException e) {
            LOG.error("The sender of {} failed unexpectedly", revise.channel(), e);
        }
    }

    private void attempt(Dispatch.OfDelivery attempt, Instant queuedAt) {
        DeliveryId id = attempt.delivery();
        if (past.hasEnded(id, attempt.attempt())) {
            LOG.info("{} was redelivered although it had ended", attempt);
            return;
        }
        past.unreported(id, attempt.attempt())
                .ifPresentOrElse(this::report, () -> attemptAnew(attempt, queuedAt));
    }

    private void attemptAnew(Dispatch.OfDelivery attempt, Instant queuedAt) {
        DeliveryId id = attempt.delivery();
        boolean wasCutShort = past.hasBegun(id, attempt.attempt());
        if (withdrawals.contains(id)) {
            LOG.debug("{} was cancelled by planning, which need not be told", attempt);
        } else if (Duration.between(queuedAt, clock.instant()).compareTo(MAX_WAIT) > 0) {
            monitor.notMade(
                    attempt.channel(),
                    wasCutShort ? FailureCode.UNKNOWN_OUTCOME : FailureCode.QUEUED_TOO_LONG);
            report(tooLate(id, attempt.attempt(), wasCutShort));
        } else {
            perform(wasCutShort ? attempt.asPossibleDuplicate() : attempt);
        }
    }

    private static Receipt tooLate(DeliveryId id, int attempt, boolean wasCutShort) {
        return wasCutShort
                ? new Receipt.Unknown(
                        id,
                        attempt,
                        "the attempt was interrupted, and redelivered too late to repeat it")
                : new Receipt.Retryable(
                        id,
                        attempt,
                        "waited too long in the queue",
                        null,
                        FailureCode.QUEUED_TOO_LONG);
    }

    private void perform(Dispatch.OfDelivery attempt) {
        DeliveryId id = attempt.delivery();
        report(new Receipt.Begun(id, attempt.attempt()));
        Receipt result =
                Receipt.of(
                        id, attempt.attempt(), handOver(attempt, id.person()), sender.isSandbox());
        past.keep(result);
        report(result);
    }

    private SendResult handOver(Dispatch.Telling dispatch, String person) {
        SendResult result = send(dispatch);
        monitor.ended(dispatch.channel(), person, result);
        return result;
    }

    /** After an exception it is unknown whether the message was sent. */
    private SendResult send(Dispatch.Telling dispatch) {
        try {
            return sender.send(dispatch);
        } catch (RuntimeException e) {
            LOG.error("The sender of {} failed unexpectedly", dispatch.channel(), e);
            return new SendResult.Unknown("the sender failed unexpectedly");
        }
    }

    private void report(Receipt receipt) {
        receipts.send(Topics.RECEIPTS, receipt.key(), receipt).join();
        past.add(receipt);
    }
}
