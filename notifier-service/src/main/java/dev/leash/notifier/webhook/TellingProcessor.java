package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incidentio.Shapes;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.IncidentUpdate;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookMessage;
import dev.leash.model.webhook.WebhookPayload;
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
 * First step of webhooks: derives from events of incidents their current summaries, the open
 * incidents, and the messages wanted by endpoints. Has no state, because each event carries the
 * summary after it; events written before they did are ignored.
 */
final class TellingProcessor implements Processor<String, IncidentRecord, String, Object> {

    /**
     * Age beyond which events are not posted, so that a first start does not post the whole
     * history.
     */
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
    public void process(Record<String, IncidentRecord> record) {
        IncidentUpdate.of(record.value()).ifPresent(this::pass);
        commits.settle();
    }

    private void pass(IncidentUpdate happening) {
        IncidentSummary incident = happening.incident();
        forward(incident.id(), incident, WebhookTopology.STATES);
        if (!incident.test()) {
            listIfOpen(happening);
            tell(happening);
        }
    }

    /** Maintains the list of open incidents, for notices about shifts. */
    private void listIfOpen(IncidentUpdate happening) {
        IncidentSummary incident = happening.incident();
        if (incident.before() != null || happening.recorded().sequence() == 1) {
            forward(incident.id(), OpenIncident.of(incident).orElse(null), WebhookTopology.OPEN);
        }
    }

    private void tell(IncidentUpdate happening) {
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

    /** Checked first, because composing a message looks up the directory. */
    private static boolean isToBeTold(Endpoint endpoint, IncidentUpdate happening) {
        return endpoint.enabled()
                && happening.types(endpoint.format()).stream().anyMatch(endpoint::wants);
    }

    private void tell(Endpoint endpoint, IncidentUpdate happening, Shapes shapes) {
        List<WebhookPayload> payloads = happening.in(endpoint.format(), shapes);
        for (int index = 0; index < payloads.size(); index++) {
            WebhookPayload payload = payloads.get(index);
            if (endpoint.wants(payload.type())) {
                WebhookMessage message = message(happening.recorded(), index + 1, payload);
                forward(
                        endpoint.id(),
                        new WebhookInput.Wanted(endpoint.id(), message),
                        WebhookTopology.WANTED);
                commits.soon();
            }
        }
    }

    private static WebhookMessage message(
            IncidentRecord recorded, int part, WebhookPayload payload) {
        return new WebhookMessage(
                WebhookMessage.id(recorded, part),
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
