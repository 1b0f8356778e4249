package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import dev.leash.model.webhook.Post.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of attempts: hand them over, try again, give up, disable the endpoint. */
final class Attempting {

    /** After so long with nothing but failure an endpoint is disabled, as with Svix. */
    static final Duration FAILS_FOR = Duration.ofDays(5);

    /** More failures than one message can have: several messages were refused. */
    static final int FAILS_TIMES = RetrySchedule.MAX_ATTEMPTS + 2;

    private static final int GONE = 410;
    private static final Set<Integer> SLOW_DOWN = Set.of(429, 502, 504);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** An endpoint that wants to be left alone for longer is asked again all the same. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final PostDraft draft;
    private final Optional<Endpoint> endpoint;

    Attempting(PostDraft draft, Optional<Endpoint> endpoint) {
        this.draft = draft;
        this.endpoint = endpoint;
    }

    void attempt(Post post, Endpoint to) {
        Post attempting = post.attempting(draft.at(), draft.at().plus(PostOffice.ATTEMPT_TIMEOUT));
        draft.happened(post, attempting, new PostEvent.Attempted(post.id(), attempting.attempt()));
        draft.add(
                new PostStep.HandOver(
                        new PostAttempt(
                                post.id(),
                                attempting.attempt(),
                                to.url(),
                                to.secretsInUse(draft.at()),
                                to.svixHeaders(),
                                post.message().body())));
    }

    /** That it arrived is believed however late it is heard; that it did not, only in time. */
    void end(Post post, PostInput.Answered answer) {
        boolean isUnderWay =
                post.status() == Status.IN_FLIGHT && post.attempt() == answer.attempt();
        if (isSuccess(answer.status())) {
            if (post.isOpen()) {
                deliver(post, answer);
            }
        } else if (isUnderWay) {
            refuse(post, answer);
        }
    }

    private void deliver(Post post, PostInput.Answered answer) {
        draft.happened(
                post,
                ended(post, Status.DELIVERED),
                new PostEvent.Delivered(post.id(), answer.attempt(), answer.status()));
        draft.keep(draft.standing().succeeded());
        draft.takeTurns();
    }

    private void refuse(Post post, PostInput.Answered answer) {
        if (answer.status() == GONE) {
            giveUp(post, GONE, WebhookCode.ENDPOINT_GONE, "the endpoint is gone: it answered 410");
            disable(WebhookCode.ENDPOINT_GONE, "it answered 410 Gone", null);
        } else if (answer.abort()) {
            giveUp(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_WANTS_NO_MORE,
                    "the endpoint wants no further attempt");
            draft.keep(draft.standing().failed(draft.at(), null));
            draft.takeTurns();
        } else {
            fail(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_ANSWERED_ERROR,
                    "the endpoint answered " + answer.status(),
                    wish(answer));
        }
    }

    /** An attempt came to nothing. */
    void fail(
            Post post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason,
            @Nullable Duration wantsToWait) {
        Instant pause = wantsToWait == null ? null : draft.at().plus(wantsToWait);
        if (RetrySchedule.goesOnAfter(post.attemptsOfSchedule())) {
            Instant next = draft.at().plus(waitAfter(post, wantsToWait));
            draft.happened(
                    post,
                    post.next(Status.WAITING, draft.at(), next),
                    new PostEvent.AttemptFailed(
                            post.id(), post.attempt(), status, reason, next, code));
        } else {
            giveUp(
                    post,
                    status,
                    code,
                    "%s, after %d attempts".formatted(reason, RetrySchedule.MAX_ATTEMPTS));
        }
        draft.keep(draft.standing().failed(draft.at(), pause));
        disableWhatOnlyFails();
        draft.takeTurns();
    }

    void cancel(Post post, PostOffice.Closed why) {
        draft.happened(
                post,
                ended(post, Status.CANCELLED),
                new PostEvent.Cancelled(post.id(), why.reason(), why.code()));
    }

    private void giveUp(
            Post post, @Nullable Integer status, @Nullable WebhookCode code, String reason) {
        draft.happened(
                post,
                ended(post, Status.GIVEN_UP),
                new PostEvent.GivenUp(post.id(), post.attempt(), status, reason, code));
    }

    private void disableWhatOnlyFails() {
        Instant since = draft.standing().failingSince();
        if (since != null
                && draft.standing().failures() >= FAILS_TIMES
                && !draft.at().isBefore(since.plus(FAILS_FOR))) {
            disable(
                    WebhookCode.FAILING_FOR_DAYS,
                    "nothing but failure for %d days".formatted(FAILS_FOR.toDays()),
                    since);
        }
    }

    private void disable(WebhookCode code, String reason, @Nullable Instant failingSince) {
        Optional<String> url = endpoint.map(Endpoint::url);
        if (url.isPresent() && !draft.standing().isDisabled()) {
            Standing disabled = draft.standing().disabled(url.get());
            draft.happened(
                    disabled,
                    new PostEvent.EndpointDisabled(
                            disabled.endpoint(), reason, failingSince, code),
                    Actor.notifier());
        }
        draft.takeTurns();
    }

    private Post ended(Post post, Status status) {
        return post.next(status, draft.at(), draft.at().plus(PostOffice.REMEMBERS));
    }

    private static Duration waitAfter(Post post, @Nullable Duration wish) {
        Duration wait = RetrySchedule.waitAfter(post.attemptsOfSchedule(), post.id());
        return wish != null && wish.compareTo(wait) > 0 ? wish : wait;
    }

    /** For how long the endpoint is left alone; null when it did not ask for it. */
    private @Nullable Duration wish(PostInput.Answered answer) {
        Long seconds = answer.retryAfterSeconds();
        if (seconds != null && seconds > 0) {
            return Duration.ofSeconds(Math.min(seconds, LONGEST_WISH.toSeconds()));
        }
        if (!SLOW_DOWN.contains(answer.status())) {
            return null;
        }
        int doublings = Math.min(draft.standing().failures(), 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }
}
