package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.incident.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of webhook attempts: hand over, retry, give up, disable the endpoint. */
record WebhookAttemptRules(WebhookPlanBuilder plan, Optional<Endpoint> endpoint) {

    /**
     * Retries on the schedule of Svix: the last attempt is about 27 hours and 35 minutes after the
     * first. An endpoint can ask for a pause of at most an hour.
     */
    static final RetrySchedule RETRY =
            new RetrySchedule(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10),
                            Duration.ofHours(10)),
                    100,
                    Duration.ofHours(1),
                    Duration.ofSeconds(60));

    private static final String AFTER_ALL = ", after %d attempts".formatted(RETRY.maxAttempts());

    /** Time of nothing but failures after which an endpoint is disabled, as with Svix. */
    static final Duration FAILS_FOR = Duration.ofDays(5);

    /**
     * Number of failures before an endpoint is disabled: more than one message can have, so several
     * messages have failed.
     */
    static final int FAILS_TIMES = RETRY.maxAttempts() + 2;

    private static final int GONE = 410;
    private static final Set<Integer> SLOW_DOWN = Set.of(429, 502, 504);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    void attempt(WebhookDelivery post, Endpoint to) {
        int attempt = post.attempt() + 1;
        plan.happened(
                post,
                post.progress()
                        .handedOver(plan.at(), plan.at().plus(RETRY.attemptTimeout()))
                        .begun(attempt, plan.at()),
                new WebhookEvent.Attempted(post.id(), attempt));
        plan.work()
                .add(
                        new WebhookEffect.HandOver(
                                new WebhookAttempt(
                                        post.id(),
                                        attempt,
                                        to.url(),
                                        to.secretsInUse(plan.at()),
                                        to.svixHeaders(),
                                        post.message().body())));
    }

    /**
     * Ends an attempt. A success is accepted however late; a failure only for the current attempt.
     */
    void end(WebhookDelivery post, WebhookInput.Answered answer) {
        if (isSuccess(answer.status())) {
            if (post.isOpen()) {
                deliver(post, answer);
            }
        } else if (post.progress().isInFlight(answer.attempt())) {
            refuse(post, answer);
        }
    }

    private void deliver(WebhookDelivery post, WebhookInput.Answered answer) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.DELIVERED),
                new WebhookEvent.Delivered(post.id(), answer.attempt(), answer.status()));
        plan.keep(plan.standing().succeeded());
        plan.takeTurns();
    }

    private void refuse(WebhookDelivery post, WebhookInput.Answered answer) {
        if (answer.status() == GONE) {
            giveUp(post, GONE, WebhookCode.ENDPOINT_GONE, "the endpoint is gone: it answered 410");
            disable(WebhookCode.ENDPOINT_GONE, "it answered 410 Gone", null);
        } else if (answer.abort()) {
            giveUp(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_WANTS_NO_MORE,
                    "the endpoint asked for no further attempts");
            plan.keep(plan.standing().failed(plan.at(), null));
            plan.takeTurns();
        } else {
            fail(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_ANSWERED_ERROR,
                    "the endpoint answered " + answer.status(),
                    wish(answer));
        }
    }

    void fail(
            WebhookDelivery post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason,
            @Nullable Duration wantsToWait) {
        Instant pause = wantsToWait == null ? null : plan.at().plus(wantsToWait);
        RETRY.nextAttempt(post.attemptsOfSchedule(), plan.at(), wantsToWait, post.id().toString())
                .ifPresentOrElse(
                        next -> retry(post, status, code, reason, next),
                        () -> giveUp(post, status, code, reason + AFTER_ALL));
        plan.keep(plan.standing().failed(plan.at(), pause));
        disableWhatOnlyFails();
        plan.takeTurns();
    }

    private void retry(
            WebhookDelivery post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason,
            Instant next) {
        plan.happened(
                post,
                post.progress().retrying(post.attempt(), false, plan.at(), next),
                new WebhookEvent.AttemptFailed(
                        post.id(), post.attempt(), status, reason, next, code));
    }

    void cancel(WebhookDelivery post, WebhookQueue.Closed why) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.CANCELLED),
                new WebhookEvent.Cancelled(post.id(), why.reason(), why.code()));
    }

    private void giveUp(
            WebhookDelivery post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.FAILED),
                new WebhookEvent.GivenUp(post.id(), post.attempt(), status, reason, code));
    }

    private void disableWhatOnlyFails() {
        Instant since = plan.standing().failingSince();
        if (since != null
                && plan.standing().failures() >= FAILS_TIMES
                && !plan.at().isBefore(since.plus(FAILS_FOR))) {
            disable(
                    WebhookCode.FAILING_FOR_DAYS,
                    "every attempt failed for %d days".formatted(FAILS_FOR.toDays()),
                    since);
        }
    }

    private void disable(WebhookCode code, String reason, @Nullable Instant failingSince) {
        Optional<String> url = endpoint.map(Endpoint::url);
        if (url.isPresent() && !plan.standing().isDisabled()) {
            EndpointHealth disabled = plan.standing().disabled(url.get());
            plan.happened(
                    disabled,
                    new WebhookEvent.EndpointDisabled(
                            disabled.endpoint(), reason, failingSince, code),
                    Actor.notifier());
        }
        plan.takeTurns();
    }

    /** Progress of a delivery that has ended; its deadline is when it is removed. */
    private Progress ended(WebhookDelivery post, DeliveryStatus status) {
        return post.progress().to(status, plan.at(), plan.at().plus(WebhookQueue.REMEMBERS));
    }

    /** How long the endpoint asked to be left alone; null when it did not. */
    private @Nullable Duration wish(WebhookInput.Answered answer) {
        Long seconds = answer.retryAfterSeconds();
        if (seconds != null && seconds > 0) {
            return Duration.ofSeconds(Math.min(seconds, RETRY.longestWish().toSeconds()));
        }
        if (!SLOW_DOWN.contains(answer.status())) {
            return null;
        }
        int doublings = Math.min(plan.standing().failures(), 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }
}
