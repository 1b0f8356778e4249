package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.UnitOfWork;
import dev.leash.model.incident.Actor;
import java.time.Instant;
import java.util.List;

/** What the webhook queue has decided so far about one happening at one endpoint. */
final class WebhookPlanBuilder {

    private final UnitOfWork<PostId, Post, WebhookEffect> work;
    private final Recipient recipient;
    private Standing standing;

    WebhookPlanBuilder(WebhookState files, String endpoint, Instant at) {
        this.work = new UnitOfWork<>(files, at, WebhookEffect.OnPost::new);
        this.recipient = new Recipient.OfEndpoint(endpoint);
        this.standing = files.standing(endpoint);
    }

    UnitOfWork<PostId, Post, WebhookEffect> work() {
        return work;
    }

    Recipient recipient() {
        return recipient;
    }

    Instant at() {
        return work.at();
    }

    Standing standing() {
        return standing;
    }

    void keep(Standing after) {
        standing = after;
        work.add(new WebhookEffect.Keep(after));
    }

    /** Lets what waits have its turn, as far as there is room. */
    void takeTurns() {
        work.takeTurnAt(recipient, at());
    }

    Post begin(Post post, PostEvent event) {
        keep(standing.counting(1, 0));
        tell(work.begin(post).sequence(), event, Actor.notifier());
        return post;
    }

    /** A post is that far from now on, because of what Leash has decided. */
    Post happened(Post before, Progress after, PostEvent event) {
        return happened(before, before.with(after), event, Actor.notifier());
    }

    Post happened(Post before, Post after, PostEvent event, Actor actor) {
        change(before, after);
        tell(after.sequence(), event, actor);
        return after;
    }

    /** A post is as it is from now on, and nobody is told. */
    void change(Post before, Post after) {
        int moreOpen = count(after.isOpen()) - count(before.isOpen());
        int moreInFlight = count(isInFlight(after)) - count(isInFlight(before));
        if (moreOpen != 0 || moreInFlight != 0) {
            keep(standing.counting(moreOpen, moreInFlight));
        }
        var _ = work.change(before, after);
    }

    void happened(Standing after, PostEvent event, Actor actor) {
        keep(after);
        tell(after.sequence(), event, actor);
    }

    List<WebhookEffect> steps() {
        return work.effects();
    }

    private void tell(long sequence, PostEvent event, Actor actor) {
        work.add(new WebhookEffect.Tell(new PostRecorded(sequence, at(), actor, event)));
    }

    private static boolean isInFlight(Post post) {
        return post.progress().status() == DeliveryStatus.IN_FLIGHT;
    }

    private static int count(boolean counts) {
        return counts ? 1 : 0;
    }
}
