package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.TestPage;
import dev.leash.model.incidentio.Shapes;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Happening;
import dev.leash.model.webhook.Message;
import dev.leash.model.webhook.Payload;
import dev.leash.model.webhook.PostInput;
import dev.leash.wire.codec.Json;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.kafka.PromptCommits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Says which endpoint is to be told what, and lists the incidents that are not over. It follows
 * incidents, because a message tells how the incident is after the event; one that can no longer be
 * reopened is forgotten, because nothing happens to it after that.
 */
final class TellingProcessor implements Processor<String, Recorded, String, Object> {

    /** How long what happened may be under way until it is read here. */
    private static final Duration BEHIND = Duration.ofDays(1);

    /** For how long an incident that is over is followed where it can be reopened as usual. */
    static final Duration REMEMBERS = Directory.REOPEN_FOR.plus(BEHIND);

    /** Older news is no news: a first start does not tell the whole history. */
    static final Duration NEWS_FOR = Duration.ofHours(28);

    private static final int MAX_FORGOTTEN_AT_ONCE = 1_000;

    private final String base;
    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, Incident.Known> incidents;
    private DirectoryStore directory;
    private AlarmClock deadlines;
    private PromptCommits commits;

    @SuppressWarnings("NullAway.Init")
    TellingProcessor(String base, LongSupplier nanoTime) {
        this.base = base;
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new PromptCommits(processorContext);
        incidents = context.getStateStore(WebhookTopology.INCIDENTS);
        directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
        deadlines =
                new AlarmClock(
                        context,
                        context.getStateStore(WebhookTopology.INCIDENT_DEADLINES),
                        this::forgetDue,
                        nanoTime);
    }

    @Override
    public void process(Record<String, Recorded> record) {
        commits.ask();
        Recorded recorded = record.value();
        Incident.Known known = incidents.get(recorded.incidentId());
        boolean isForgotten = known == null && recorded.sequence() > 1;
        boolean isSeen = known != null && recorded.sequence() <= known.history().sequence();
        if (isForgotten || isSeen) {
            return;
        }
        Incident before = known == null ? Incident.UNREPORTED : known;
        if (Lifecycle.evolve(before, recorded) instanceof Incident.Known after
                && !TestPage.isTest(after.history().path())) {
            tell(new Happening(recorded, before, after));
            listIfOpen(before, after);
            incidents.put(recorded.incidentId(), after);
            if (after instanceof Incident.Resolved resolved) {
                deadlines.arm(forgottenAt(resolved), recorded.incidentId());
            }
        }
    }

    /** A list of what is not over, for whoever's shift begins or ends. */
    private void listIfOpen(Incident before, Incident.Known after) {
        Optional<OpenIncident> open = OpenIncident.of(after);
        if (!open.equals(OpenIncident.of(before))) {
            context.forward(
                    new Record<>(
                            after.history().id(), open.orElse(null), context.currentSystemTimeMs()),
                    WebhookTopology.OPEN);
        }
    }

    private void tell(Happening happening) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        if (happening.recorded().at().plus(NEWS_FOR).isBefore(now)) {
            return;
        }
        for (DirectoryRecord found : directory.startingWith(DirectoryRecord.ENDPOINTS)) {
            if (found instanceof OfEndpoint(Endpoint endpoint) && endpoint.enabled()) {
                tell(endpoint, happening);
            }
        }
    }

    private void tell(Endpoint endpoint, Happening happening) {
        List<Payload> payloads = happening.in(endpoint.format(), new Shapes(base, this::contact));
        for (int index = 0; index < payloads.size(); index++) {
            Payload payload = payloads.get(index);
            if (endpoint.wants(payload.type())) {
                Message message = message(happening.recorded(), index + 1, payload);
                context.forward(
                        new Record<>(
                                endpoint.id(),
                                new PostInput.Wanted(endpoint.id(), message),
                                context.currentSystemTimeMs()),
                        WebhookTopology.WANTED);
            }
        }
    }

    private static Message message(Recorded recorded, int part, Payload payload) {
        return new Message(
                Message.id(recorded, part),
                payload.type(),
                recorded.incidentId(),
                recorded.sequence(),
                Json.text(payload.content()));
    }

    private @Nullable Contact contact(String id) {
        return directory
                .find(DirectoryRecord.CONTACTS + id)
                .map(found -> ((OfContact) found).contact())
                .orElse(null);
    }

    private void forgetDue(Instant now) {
        deadlines.dealWithDue(now, MAX_FORGOTTEN_AT_ONCE, entry -> forget(entry, now));
    }

    private void forget(DueIndex.Entry entry, Instant now) {
        deadlines.disarm(entry.dueAt(), entry.id());
        if (incidents.get(entry.id()) instanceof Incident.Resolved resolved
                && !forgottenAt(resolved).isAfter(now)) {
            incidents.delete(entry.id());
        }
    }

    private static Instant forgottenAt(Incident.Resolved resolved) {
        return resolved.closesAt().plus(BEHIND);
    }
}
