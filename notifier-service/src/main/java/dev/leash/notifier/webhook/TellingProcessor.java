package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
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
import dev.leash.wire.kafka.Commits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The step that passes on what happened to incidents: how each is now, which of them are not over,
 * and which endpoint is to be told what. It remembers nothing, because each event says how it left
 * its incident. Events written before they said so are passed over.
 */
final class TellingProcessor implements Processor<String, Recorded, String, Object> {

    /** Older news is no news: a first start does not tell the whole history. */
    static final Duration NEWS_FOR = Duration.ofHours(28);

    private final String base;
    private ProcessorContext<String, Object> context;
    private DirectoryStore directory;
    private Commits commits;

    @SuppressWarnings("NullAway.Init")
    TellingProcessor(String base) {
        this.base = base;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = WebhookProcessor.commits(context);
        directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
    }

    @Override
    public void process(Record<String, Recorded> record) {
        Happening.of(record.value()).ifPresent(this::pass);
        commits.settle();
    }

    private void pass(Happening happening) {
        IncidentSummary incident = happening.incident();
        forward(incident.id(), incident, WebhookTopology.STATES);
        if (!incident.test()) {
            listIfOpen(happening);
            tell(happening);
        }
    }

    /** A list of what is not over, for whoever's shift begins or ends. */
    private void listIfOpen(Happening happening) {
        IncidentSummary incident = happening.incident();
        if (incident.before() != null || happening.recorded().sequence() == 1) {
            forward(
                    incident.id(), OpenIncident.of(incident).orElse(null), WebhookTopology.OPEN);
        }
    }

    private void tell(Happening happening) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        if (happening.recorded().at().plus(NEWS_FOR).isBefore(now)) {
            return;
        }
        List<Endpoint> wanting =
                directory.startingWith(DirectoryRecord.ENDPOINTS).stream()
                        .filter(OfEndpoint.class::isInstance)
                        .map(found -> ((OfEndpoint) found).endpoint())
                        .filter(endpoint -> isToBeTold(endpoint, happening))
                        .toList();
        if (!wanting.isEmpty()) {
            Shapes shapes = new Shapes(base, this::contact, directory.classification());
            wanting.forEach(endpoint -> tell(endpoint, happening, shapes));
        }
    }

    /** Asked first: what a message says is looked up in the directory. */
    private static boolean isToBeTold(Endpoint endpoint, Happening happening) {
        return endpoint.enabled()
                && happening.types(endpoint.format()).stream().anyMatch(endpoint::wants);
    }

    private void tell(Endpoint endpoint, Happening happening, Shapes shapes) {
        List<Payload> payloads = happening.in(endpoint.format(), shapes);
        for (int index = 0; index < payloads.size(); index++) {
            Payload payload = payloads.get(index);
            if (endpoint.wants(payload.type())) {
                Message message = message(happening.recorded(), index + 1, payload);
                forward(
                        endpoint.id(),
                        new PostInput.Wanted(endpoint.id(), message),
                        WebhookTopology.WANTED);
                commits.soon();
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

    private void forward(String key, @Nullable Object value, String sink) {
        commits.later();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
