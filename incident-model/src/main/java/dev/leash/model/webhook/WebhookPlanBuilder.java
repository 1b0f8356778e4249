package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.UnitOfWork;
import dev.leash.model.incident.Actor;
import java.time.Instant;
import java.util.List;

/** Accumulates the effects of one input to the webhook queue of one endpoint. */
final class WebhookPlanBuilder {

    private final UnitOfWork<WebhookDeliveryId, WebhookDelivery, WebhookEffect> work;
    private final Recipient recipient;
    private EndpointHealth standing;

    WebhookPlanBuilder(WebhookState files, String endpoint, Instant at) {
        this.work = new UnitOfWork<>(files, at, WebhookEffect.OnPost::new);
        this.recipient = new Recipient.OfEndpoint(endpoint);
        this.standing = files.standing(endpoint);
    }

    UnitOfWork<WebhookDeliveryId, WebhookDelivery, WebhookEffect> work() {
        return work;
    }

    Recipient recipient() {
        return recipient;
    }

    Instant at() {
        return work.at();
    }

    EndpointHealth standing() {
        return standing;
    }

    void keep(EndpointHealth after) {
        standing = after;
        work.add(new WebhookEffect.Keep(after));
    }

    /** Hands over queued deliveries, as far as there is room. */
    void takeTurns() {
        work.takeTurnAt(recipient, at());
    }

    WebhookDelivery begin(WebhookDelivery post, WebhookEvent event) {
        keep(standing.counting(1, 0));
        tell(work.begin(post).sequence(), event, Actor.notifier());
        return post;
    }

    /** Changes the progress of a delivery, and records the event. */
    WebhookDelivery happened(WebhookDelivery before, Progress after, WebhookEvent event) {
        return happened(before, before.with(after), event, Actor.notifier());
    }

    WebhookDelivery happened(
            WebhookDelivery before, WebhookDelivery after, WebhookEvent event, Actor actor) {
        change(before, after);
        tell(after.sequence(), event, actor);
        return after;
    }

    /** Replaces a delivery, without an event. */
    void change(WebhookDelivery before, WebhookDelivery after) {
        int moreOpen = count(after.isOpen()) - count(before.isOpen());
        int moreInFlight = count(isInFlight(after)) - count(isInFlight(before));
        if (moreOpen != 0 || moreInFlight != 0) {
            keep(standing.counting(moreOpen, moreInFlight));
        }
        var _ = work.change(before, after);
    }

    void happened(EndpointHealth after, WebhookEvent event, Actor actor) {
        keep(after);
        tell(after.sequence(), event, actor);
    }

    List<WebhookEffect> steps() {
        return work.effects();
    }

    private void tell(long sequence, WebhookEvent event, Actor actor) {
        work.add(new WebhookEffect.Tell(new WebhookRecord(sequence, at(), actor, event)));
    }

    private static boolean isInFlight(WebhookDelivery post) {
        return post.progress().status() == DeliveryStatus.IN_FLIGHT;
    }

    private static int count(boolean counts) {
        return counts ? 1 : 0;
    }
}
