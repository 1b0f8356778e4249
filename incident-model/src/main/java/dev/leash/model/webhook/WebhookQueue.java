package dev.leash.model.webhook;

import dev.leash.model.delivery.Turn.Admission;
import dev.leash.model.delivery.Turn;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.webhook.Post.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows for one endpoint when it is to be told something, a worker reports, a deadline
 * comes, or somebody asks. Used for one such happening. Messages may overtake each other; none is
 * posted twice at the same time.
 */
public final class WebhookQueue {

    /** How many messages are on their way to one endpoint at once; to one that fails, one. */
    public static final int MAX_IN_FLIGHT = 4;

    /**
     * How many posts to one endpoint may be open; further ones are cancelled, and can be replayed.
     */
    public static final int MAX_OPEN = 10_000;

    /** For how long a post can be replayed after its end. */
    public static final Duration REMEMBERS = Duration.ofDays(7);

    private static final int MAX_CANCELLED_AT_ONCE = 100;

    /** Why nothing is posted: for programs, and in words. */
    record Closed(WebhookCode code, String reason) {}

    private final WebhookState files;
    private final Optional<Endpoint> endpoint;
    private final WebhookPlanBuilder plan;
    private final WebhookAttempts attempting;

    /**
     * A queue for one input.
     *
     * @param endpoint the name of the endpoint it concerns
     * @param at when it happens
     */
    public WebhookQueue(WebhookState files, String endpoint, Instant at) {
        this.files = files;
        this.endpoint = files.endpoint(endpoint);
        this.plan = new WebhookPlanBuilder(files, endpoint, at);
        this.attempting = new WebhookAttempts(plan, this.endpoint);
        enableWhereItMoved();
    }

    /** Hears something. */
    public List<WebhookEffect> hear(PostInput input) {
        switch (input) {
            case PostInput.Wanted wanted -> begin(wanted.message());
            case PostInput.Answered answered ->
                    files.delivery(answered.post()).ifPresent(post -> attempting.end(post, answered));
            case PostInput.Unanswered(PostId id, int attempt, String reason, var code) ->
                    files.delivery(id)
                            .filter(post -> post.progress().isInFlight(attempt))
                            .ifPresent(post -> attempting.fail(post, null, code, reason, null));
            case PostInput.Replay replay -> replay(replay);
            case PostInput.Enable enable -> enable(enable);
        }
        return plan.steps();
    }

    /** A post's time has come. */
    public List<WebhookEffect> meetDeadline(PostId id) {
        files.delivery(id)
                .filter(post -> post.progress().isPast(plan.at()))
                .ifPresent(this::meetDeadline);
        return plan.steps();
    }

    /** There may be room for what waits for its turn. */
    public List<WebhookEffect> takeTurns() {
        new Turn<>(plan.work(), new ByHealth()).take(plan.recipient());
        return plan.steps();
    }

    /** The end of an attempt sees to what waits meanwhile. */
    private final class ByHealth implements Turn.Policy<Post> {

        @Override
        public Admission<Post> admit(Post first) {
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
        public void handOver(Post first, List<Post> none) {
            endpoint.ifPresent(known -> attempting.attempt(first, known));
        }
    }

    private void begin(Message message) {
        PostId id = new PostId(plan.standing().endpoint(), message.id());
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
                                        MAX_OPEN + " messages wait for the endpoint already"));
        Post requested =
                plan.begin(
                        Post.begin(id.endpoint(), message, plan.at()),
                        new PostEvent.Requested(id, message.type(), message.incidentId()));
        refusal.ifPresentOrElse(why -> attempting.cancel(requested, why), plan::takeTurns);
    }

    private void meetDeadline(Post post) {
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
                            "nobody reported what became of the attempt",
                            null);
            case DELIVERED, GIVEN_UP, CANCELLED -> plan.work().forget(post);
        }
    }

    private void replay(PostInput.Replay replay) {
        Optional<Closed> refusal = refusal();
        Optional<Post> known = files.delivery(replay.post());
        if (known.isEmpty()) {
            refuse(
                    replay.requestId(),
                    OutcomeCode.MESSAGE_FORGOTTEN,
                    "This message is no longer kept; %d days after their end, messages are forgotten."
                            .formatted(REMEMBERS.toDays()));
        } else if (refusal.isPresent()) {
            refuse(
                    replay.requestId(),
                    OutcomeCode.ENDPOINT_CLOSED,
                    "It would go nowhere: " + refusal.get().reason() + ".");
        } else if (isOnItsWay(known.get())) {
            reply(
                    replay.requestId(),
                    new Outcome.AlreadyDone(
                            OutcomeCode.ALREADY_ON_ITS_WAY, "The message is on its way already."));
        } else {
            plan.happened(
                    known.get(),
                    known.get().startingOver(plan.at()),
                    new PostEvent.Replayed(replay.post()),
                    replay.actor());
            plan.takeTurns();
            reply(replay.requestId(), new Outcome.Accepted());
        }
    }

    private void enable(PostInput.Enable enable) {
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

    /** An administrator who gives another address has dealt with what was wrong. */
    private void enableWhereItMoved() {
        String disabledUrl = plan.standing().disabledUrl();
        if (disabledUrl != null
                && endpoint.filter(now -> !now.url().equals(disabledUrl)).isPresent()) {
            enable(WebhookCode.ADDRESS_CHANGED, "its address has changed", Actor.notifier());
        }
    }

    private void enable(WebhookCode code, String reason, Actor actor) {
        Standing enabled = plan.standing().enabled();
        plan.happened(
                enabled, new PostEvent.EndpointEnabled(enabled.endpoint(), reason, code), actor);
        plan.takeTurns();
    }

    /** Why nothing is posted; empty when something may be. */
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

    private static boolean isOnItsWay(Post post) {
        return post.status() == Status.IN_FLIGHT || post.status() == Status.QUEUED;
    }
}
