package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.notification.Occasion;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.PostInput;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.model.webhook.WebhookEffect;
import dev.leash.model.webhook.WebhookQueue;
import dev.leash.notifier.delivery.Deadlines;
import dev.leash.notifier.webhook.WebhookStores.Subject;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what is heard, and deadlines, to the webhook queue, and what it wants done away. */
final class WebhookProcessor implements Processor<String, PostInput, String, Object> {

    /** No page waits for webhooks, and in a storm they must not cost those who page. */
    private static final Duration COMMITTED_AT_MOST_EVERY = Duration.ofMillis(100);

    /** Who asked for no incident gets an answer about none. */
    private static final String NO_INCIDENT = "";

    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private WebhookStores stores;
    private Deadlines deadlines;
    private Commits commits;

    @SuppressWarnings("NullAway.Init")
    WebhookProcessor(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = commits(context);
        stores = new WebhookStores(context);
        deadlines =
                new Deadlines(
                        context, WebhookTopology.POST_DEADLINES, this::meetDue, nanoTime);
    }

    @Override
    public void process(Record<String, PostInput> record) {
        PostInput input = record.value();
        carryOut(office(input.endpoint(), now()).hear(input));
        commits.settle();
    }

    private void meetDue(Instant now) {
        try {
            deadlines.meetDue(now, name -> carryOut(meet(Subject.of(name), now)));
        } finally {
            commits.settle();
        }
    }

    private List<WebhookEffect> meet(Subject subject, Instant now) {
        return switch (subject) {
            case Subject.OfPost(PostId post) -> office(post.endpoint(), now).meetDeadline(post);
            case Subject.OfQueue(String endpoint) -> office(endpoint, now).takeTurns();
        };
    }

    private WebhookQueue office(String endpoint, Instant at) {
        return new WebhookQueue(stores, endpoint, at);
    }

    private void carryOut(List<WebhookEffect> steps) {
        steps.forEach(this::carryOut);
    }

    private void carryOut(WebhookEffect step) {
        switch (step) {
            case WebhookEffect.OnPost(var effect) -> stores.posts().carryOut(effect, deadlines);
            case WebhookEffect.Keep(var standing) -> stores.put(standing);
            case WebhookEffect.Tell(var fact) -> tell(fact);
            case WebhookEffect.HandOver(var attempt) ->
                    forward(attempt.post().endpoint(), attempt, WebhookTopology.ATTEMPTS);
            case WebhookEffect.Reply(String requestId, var outcome) ->
                    forward(
                            requestId,
                            Reply.of(requestId, NO_INCIDENT, outcome),
                            WebhookTopology.OUTCOMES);
        }
    }

    private void tell(PostRecorded fact) {
        forward(fact.endpoint().orElseThrow(), fact, WebhookTopology.FACTS);
        if (fact.event() instanceof PostEvent.EndpointDisabled disabled) {
            for (Contact contact : stores.toldOfTrouble()) {
                Occasion occasion =
                        new Occasion.EndpointDisabled(
                                contact.id(),
                                disabled.endpoint(),
                                disabled.reason(),
                                fact.at(),
                                disabled.failingSince());
                forward(occasion.person(), occasion, WebhookTopology.TOLD_PEOPLE);
            }
        }
    }

    static Commits commits(ProcessorContext<?, ?> context) {
        return new Commits(context, COMMITTED_AT_MOST_EVERY, Duration.ofSeconds(1));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void forward(String key, Object value, String sink) {
        commits.soon();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
