package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.notification.Occasion;
import dev.leash.model.webhook.Post;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.PostInput;
import dev.leash.model.webhook.PostOffice;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.model.webhook.PostStep;
import dev.leash.notifier.webhook.OfficeStores.Subject;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what is heard, and deadlines, to the post office, and what it wants done away. */
final class OfficeProcessor implements Processor<String, PostInput, String, Object> {

    private static final int MAX_AT_ONCE = 1_000;

    /** Who asked for no incident gets an answer about none. */
    private static final String NO_INCIDENT = "";

    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private OfficeStores stores;
    private AlarmClock deadlines;

    @SuppressWarnings("NullAway.Init")
    OfficeProcessor(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        stores = new OfficeStores(context);
        deadlines =
                new AlarmClock(
                        context,
                        context.getStateStore(WebhookTopology.POST_DEADLINES),
                        this::meetDue,
                        nanoTime);
    }

    @Override
    public void process(Record<String, PostInput> record) {
        PostInput input = record.value();
        carryOut(office(input.endpoint(), now()).hear(input));
    }

    private void meetDue(Instant now) {
        deadlines.dealWithDue(now, MAX_AT_ONCE, entry -> meet(entry, now));
    }

    private void meet(DueIndex.Entry entry, Instant now) {
        deadlines.disarm(entry.dueAt(), entry.id());
        switch (Subject.of(entry.id())) {
            case Subject.OfPost(PostId post) ->
                    carryOut(office(post.endpoint(), now).meetDeadline(post));
            case Subject.OfQueue(String endpoint) -> carryOut(office(endpoint, now).takeTurns());
        }
    }

    private PostOffice office(String endpoint, Instant at) {
        return new PostOffice(stores, endpoint, at);
    }

    private void carryOut(List<PostStep> steps) {
        steps.forEach(this::carryOut);
    }

    private void carryOut(PostStep step) {
        switch (step) {
            case PostStep.Remember(Post post) -> {
                stores.put(post);
                Optional.ofNullable(post.due())
                        .ifPresent(due -> deadlines.arm(due, new Subject.OfPost(post.id()).name()));
            }
            case PostStep.Forget(PostId post) -> stores.forget(post);
            case PostStep.JoinQueue(Post post) -> stores.join(post.id());
            case PostStep.LeaveQueue(Post post) -> stores.leave(post.id());
            case PostStep.TakeTurnsAt(String endpoint, Instant at) ->
                    deadlines.arm(at, new Subject.OfQueue(endpoint).name());
            case PostStep.Keep(var standing) -> stores.put(standing);
            case PostStep.Tell(var fact) -> tell(fact);
            case PostStep.HandOver(var attempt) ->
                    forward(attempt.post().endpoint(), attempt, WebhookTopology.ATTEMPTS);
            case PostStep.Reply(String requestId, var outcome) ->
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

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void forward(String key, Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
