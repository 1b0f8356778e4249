package dev.leash.model.webhook;

import dev.leash.model.delivery.RecipientQueue;
import dev.leash.model.delivery.RecipientQueue.Admission;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.webhook.WebhookDelivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Webhook queue of one endpoint. Gives the effects of one input: a message to deliver, a report of
 * a worker, a deadline, or a request of a person. Used for one input. Messages may overtake each
 * other; none is posted twice at the same time.
 */
public final class WebhookQueue {

    /** Maximum number of attempts under way to one endpoint; to a failing one, one. */
    public static final int MAX_IN_FLIGHT = 4;

    /**
     * Maximum number of open deliveries to one endpoint; further ones are cancelled, and can be
     * replayed.
     */
    public static final int MAX_OPEN = 10_000;

    /** How long a delivery can be replayed after its end. */
    public static final Duration REMEMBERS = Duration.ofDays(7);

    private static final int MAX_CANCELLED_AT_ONCE = 100;

    /** Reason why nothing is posted: its code, and words. */
    record Closed(WebhookCode code, String reason) {}

    private final WebhookState files;
    private final Optional<Endpoint> endpoint;
    private final WebhookPlanBuilder plan;
    private final WebhookAttemptRules attempting;

    /**
     * A queue for one input.
     *
     * @param endpoint id of the endpoint
     * @param at time of the input
     */
    public WebhookQueue(WebhookState files, String endpoint, Instant at) {
        this.files = files;
        this.endpoint = files.endpoint(endpoint);
        this.plan = new WebhookPlanBuilder(files, endpoint, at);
        this.attempting = new WebhookAttemptRules(plan, this.endpoint);
        enableWhereItMoved();
    }

    /** Processes an input. */
    public List<WebhookEffect> hear(WebhookInput input) {
        switch (input) {
            case WebhookInput.Wanted wanted -> begin(wanted.message());
            case WebhookInput.Answered answered ->
                    files.delivery(answered.post())
                            .ifPresent(post -> attempting.end(post, answered));
            case WebhookInput.Unanswered(
                            WebhookDeliveryId id,
                            int attempt,
                            String reason,
                            var code) ->
                    files.delivery(id)
                            .filter(post -> post.progress().isInFlight(attempt))
                            .ifPresent(post -> attempting.fail(post, null, code, reason, null));
            case WebhookInput.Replay replay -> replay(replay);
            case WebhookInput.Enable enable -> enable(enable);
        }
        return plan.steps();
    }

    /** The deadline of a delivery has passed. */
    public List<WebhookEffect> meetDeadline(WebhookDeliveryId id) {
        files.delivery(id)
                .filter(post -> post.progress().isPast(plan.at()))
                .ifPresent(this::meetDeadline);
        return plan.steps();
    }

    /** Hands over queued deliveries, as far as there is room. */
    public List<WebhookEffect> takeTurns() {
        new RecipientQueue<>(plan.work(), new ByHealth()).take(plan.recipient());
        return plan.steps();
    }

    /**
     * Admission by the health of the endpoint. Needs no later look at the queue: the end of an
     * attempt triggers one.
     */
    private final class ByHealth implements RecipientQueue.Policy<WebhookDelivery> {

        @Override
        public Admission<WebhookDelivery> admit(WebhookDelivery first) {
            Optional<Closed> refusal = refusal();
            if (refusal.isPresent()) {
                return new Admission.Closed<>(
                        MAX_CANCELLED_AT_ONCE, post -> attempting.cancel(post, refusal.get()));
            }
            Instant pausedUntil = plan.standing().pausedUntil();
            if (pausedUntil != null && pausedUntil.isAfter(plan.at())) {
                return new Admission.OpensAt<>(pausedUntil);
            }
            int atOnce = plan.standing().failures() == 0 ? MAX_IN_FLIGHT : 1;
            int room = Math.max(0, atOnce - plan.standing().inFlight());
            return new Admission.Open<>(room, room);
        }

        @Override
        public void handOver(WebhookDelivery first, List<WebhookDelivery> none) {
            endpoint.ifPresent(known -> attempting.attempt(first, known));
        }
    }

    private void begin(WebhookMessage message) {
        WebhookDeliveryId id = new WebhookDeliveryId(plan.standing().endpoint(), message.id());
        boolean isWanted = endpoint.filter(Endpoint::enabled).isPresent();
        if (!isWanted || files.delivery(id).isPresent()) {
            return;
        }
        Optional<Closed> refusal =
                plan.standing().open() < MAX_OPEN
                        ? refusal()
                        : Optional.of(
                                new Closed(
                                        WebhookCode.TOO_MANY_WAITING,
                                        MAX_OPEN
                                                + " messages are already waiting for the endpoint"));
        WebhookDelivery requested =
                plan.begin(
                        WebhookDelivery.begin(id.endpoint(), message, plan.at()),
                        new WebhookEvent.Requested(id, message.type(), message.incidentId()));
        refusal.ifPresentOrElse(why -> attempting.cancel(requested, why), plan::takeTurns);
    }

    private void meetDeadline(WebhookDelivery post) {
        switch (post.status()) {
            case WAITING, QUEUED, UNKNOWN -> {
                plan.change(post, post.with(post.progress().queued()));
                plan.takeTurns();
            }
            case IN_FLIGHT ->
                    attempting.fail(
                            post,
                            null,
                            WebhookCode.OUTCOME_NOT_REPORTED,
                            "the result of the attempt was not reported",
                            null);
            case DELIVERED, GIVEN_UP, CANCELLED -> plan.work().forget(post);
        }
    }

    private void replay(WebhookInput.Replay replay) {
        Optional<Closed> refusal = refusal();
        Optional<WebhookDelivery> known = files.delivery(replay.post());
        if (known.isEmpty()) {
            refuse(
                    replay.requestId(),
                    OutcomeCode.MESSAGE_FORGOTTEN,
                    "This message is no longer kept; messages are deleted %d days after they end."
                            .formatted(REMEMBERS.toDays()));
        } else if (refusal.isPresent()) {
            refuse(
                    replay.requestId(),
                    OutcomeCode.ENDPOINT_CLOSED,
                    "The message cannot be posted: " + refusal.get().reason() + ".");
        } else if (isOnItsWay(known.get())) {
            reply(
                    replay.requestId(),
                    new Outcome.AlreadyDone(
                            OutcomeCode.ALREADY_ON_ITS_WAY, "The message is on its way already."));
        } else {
            plan.happened(
                    known.get(),
                    known.get().startingOver(plan.at()),
                    new WebhookEvent.Replayed(replay.post()),
                    replay.actor());
            plan.takeTurns();
            reply(replay.requestId(), new Outcome.Accepted());
        }
    }

    private void enable(WebhookInput.Enable enable) {
        if (plan.standing().isDisabled()) {
            enable(WebhookCode.ENABLED_BY_SOMEBODY, "somebody enabled it", enable.actor());
            reply(enable.requestId(), new Outcome.Accepted());
        } else {
            reply(
                    enable.requestId(),
                    new Outcome.AlreadyDone(
                            OutcomeCode.ENDPOINT_NOT_DISABLED, "The endpoint is not disabled."));
        }
    }

    /**
     * Enables a disabled endpoint whose address an administrator has changed, since that is the
     * remedy.
     */
    private void enableWhereItMoved() {
        String disabledUrl = plan.standing().disabledUrl();
        if (disabledUrl != null
                && endpoint.filter(now -> !now.url().equals(disabledUrl)).isPresent()) {
            enable(WebhookCode.ADDRESS_CHANGED, "its address has changed", Actor.notifier());
        }
    }

    private void enable(WebhookCode code, String reason, Actor actor) {
        EndpointHealth enabled = plan.standing().enabled();
        plan.happened(
                enabled, new WebhookEvent.EndpointEnabled(enabled.endpoint(), reason, code), actor);
        plan.takeTurns();
    }

    /** Why nothing is posted; empty when messages are posted. */
    private Optional<Closed> refusal() {
        if (endpoint.isEmpty()) {
            return closed(
                    WebhookCode.ENDPOINT_REMOVED, "the endpoint is no longer in the workbook");
        }
        if (!endpoint.get().enabled()) {
            return closed(
                    WebhookCode.ENDPOINT_NOT_ENABLED,
                    "the endpoint is not enabled in the workbook");
        }
        return plan.standing().isDisabled()
                ? closed(WebhookCode.ENDPOINT_DISABLED, "the endpoint is disabled")
                : Optional.empty();
    }

    private static Optional<Closed> closed(WebhookCode code, String reason) {
        return Optional.of(new Closed(code, reason));
    }

    private void refuse(String requestId, OutcomeCode code, String why) {
        reply(requestId, new Outcome.Refused(code, why));
    }

    private void reply(String requestId, Outcome.Decided outcome) {
        plan.work().add(new WebhookEffect.Reply(requestId, outcome));
    }

    private static boolean isOnItsWay(WebhookDelivery post) {
        return post.status() == Status.IN_FLIGHT || post.status() == Status.QUEUED;
    }
}
