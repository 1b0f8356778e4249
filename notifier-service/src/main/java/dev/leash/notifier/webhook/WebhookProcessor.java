package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookEffect;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookQueue;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.notifier.delivery.DeadlineStore;
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

/** Hands input and deadlines to the webhook queue, and carries out its effects. */
final class WebhookProcessor implements Processor<String, WebhookInput, String, Object> {

    /**
     * Shortest time between commits: no page waits for webhooks, and in a storm they must not slow
     * down paging.
     */
    private static final Duration COMMITTED_AT_MOST_EVERY = Duration.ofMillis(100);

    /** Incident id of the reply to a request that is about no incident. */
    private static final String NO_INCIDENT = "";

    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private WebhookStores stores;
    private DeadlineStore deadlines;
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
                new DeadlineStore(context, WebhookTopology.POST_DEADLINES, this::meetDue, nanoTime);
    }

    @Override
    public void process(Record<String, WebhookInput> record) {
        WebhookInput input = record.value();
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
            case Subject.OfPost(WebhookDeliveryId post) ->
                    office(post.endpoint(), now).meetDeadline(post);
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

    private void tell(WebhookRecord fact) {
        forward(fact.endpoint().orElseThrow(), fact, WebhookTopology.FACTS);
        if (fact.event() instanceof WebhookEvent.EndpointDisabled disabled) {
            for (Contact contact : stores.toldOfTrouble()) {
                PersonalTrigger occasion =
                        new PersonalTrigger.EndpointDisabled(
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
