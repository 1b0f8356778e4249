package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the post office has decided so far about one happening at one endpoint. */
final class PostDraft {

    private final Instant at;
    private final List<PostStep> steps = new ArrayList<>();
    private Standing standing;

    PostDraft(Standing standing, Instant at) {
        this.standing = standing;
        this.at = at;
    }

    Instant at() {
        return at;
    }

    Standing standing() {
        return standing;
    }

    void keep(Standing after) {
        standing = after;
        steps.add(new PostStep.Keep(after));
    }

    void add(PostStep step) {
        steps.add(step);
    }

    void takeTurns() {
        takeTurnsAt(at);
    }

    void takeTurnsAt(Instant then) {
        steps.add(new PostStep.TakeTurnsAt(standing.endpoint(), then));
    }

    /** A post begins. */
    Post begin(Post post) {
        keep(standing.counting(1, 0));
        steps.add(new PostStep.Remember(post));
        steps.add(new PostStep.JoinQueue(post));
        return post;
    }

    /** A post is as it is from now on, because of what Leash has decided. */
    Post happened(Post before, Post after, PostEvent event) {
        return happened(before, after, event, Actor.notifier());
    }

    /** A post is as it is from now on. */
    Post happened(Post before, Post after, PostEvent event, Actor actor) {
        change(before, after);
        steps.add(new PostStep.Tell(new PostRecorded(after.sequence(), at, actor, event)));
        return after;
    }

    /** A post is as it is from now on, and nobody is told. */
    void change(Post before, Post after) {
        int moreOpen = count(after.isOpen()) - count(before.isOpen());
        int moreInFlight = count(isInFlight(after)) - count(isInFlight(before));
        if (moreOpen != 0 || moreInFlight != 0) {
            keep(standing.counting(moreOpen, moreInFlight));
        }
        if (isQueued(before) && !isQueued(after)) {
            steps.add(new PostStep.LeaveQueue(before));
        }
        steps.add(new PostStep.Remember(after));
        if (isQueued(after) && !isQueued(before)) {
            steps.add(new PostStep.JoinQueue(after));
        }
    }

    /** Something happened to the endpoint. */
    void happened(Standing after, PostEvent event, Actor actor) {
        keep(after);
        steps.add(new PostStep.Tell(new PostRecorded(after.sequence(), at, actor, event)));
    }

    List<PostStep> steps() {
        return List.copyOf(steps);
    }

    private static boolean isQueued(Post post) {
        return post.status() == Post.Status.QUEUED;
    }

    private static boolean isInFlight(Post post) {
        return post.status() == Post.Status.IN_FLIGHT;
    }

    private static int count(boolean counts) {
        return counts ? 1 : 0;
    }
}
