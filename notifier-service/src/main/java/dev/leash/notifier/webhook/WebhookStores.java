package dev.leash.notifier.webhook;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Contact;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.EndpointHealth;
import dev.leash.model.webhook.WebhookDelivery;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookState;
import dev.leash.notifier.delivery.DeliveryStore;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryStore;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** State of the webhook queue, in the state stores of one partition. */
final class WebhookStores implements WebhookState {

    /** Separates the parts of a key; no name contains it. */
    private static final char SEPARATOR = '\n';

    private final DeliveryStore<WebhookDeliveryId, WebhookDelivery> posts;
    private final KeyValueStore<String, EndpointHealth> standings;
    private final DirectoryStore directory;

    WebhookStores(ProcessorContext<?, ?> context) {
        posts =
                new DeliveryStore<>(
                        context.getStateStore(WebhookTopology.POSTS),
                        context.getStateStore(WebhookTopology.QUEUES),
                        new Keys());
        standings = context.getStateStore(WebhookTopology.STANDINGS);
        directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
    }

    /** Ids of messages begin with the time of their event, so that keys sort by time. */
    private static final class Keys
            implements DeliveryStore.Keys<WebhookDeliveryId, WebhookDelivery> {

        @Override
        public String of(WebhookDeliveryId id) {
            return key(id);
        }

        @Override
        public String ofQueue(Recipient to) {
            return endpoint(to) + SEPARATOR;
        }

        @Override
        public String ofPlace(WebhookDelivery post) {
            return key(post.id());
        }

        @Override
        public String deadlineOf(WebhookDelivery post) {
            return new Subject.OfPost(post.id()).name();
        }

        @Override
        public String deadlineOf(Recipient to) {
            return new Subject.OfQueue(WebhookStores.endpoint(to)).name();
        }
    }

    DeliveryStore<WebhookDeliveryId, WebhookDelivery> posts() {
        return posts;
    }

    @Override
    public Optional<WebhookDelivery> delivery(WebhookDeliveryId id) {
        return posts.delivery(id);
    }

    @Override
    public List<WebhookDelivery> queue(Recipient to, int atMost) {
        return posts.queue(to, atMost);
    }

    /** The contacts who are told of problems with Leash: fallbacks and administrators. */
    List<Contact> toldOfTrouble() {
        return directory.startingWith(DirectoryRecord.CONTACTS).stream()
                .map(found -> ((DirectoryRecord.OfContact) found).contact())
                .filter(Contact::isTold)
                .filter(Contact::isReachable)
                .toList();
    }

    @Override
    public EndpointHealth standing(String endpoint) {
        EndpointHealth known = standings.get(endpoint);
        return known == null ? EndpointHealth.unknown(endpoint) : known;
    }

    void put(EndpointHealth standing) {
        standings.put(standing.endpoint(), standing);
    }

    @Override
    public Optional<Endpoint> endpoint(String id) {
        return directory
                .find(DirectoryRecord.ENDPOINTS + id)
                .map(found -> ((OfEndpoint) found).endpoint());
    }

    private static String key(WebhookDeliveryId id) {
        return id.endpoint() + SEPARATOR + id.message();
    }

    private static String endpoint(Recipient to) {
        return switch (to) {
            case Recipient.OfEndpoint(String endpoint) -> endpoint;
            case Recipient.OfPerson _ ->
                    throw new IllegalArgumentException("webhooks tell endpoints, not people");
        };
    }

    sealed interface Subject {

        record OfPost(WebhookDeliveryId post) implements Subject {}

        record OfQueue(String endpoint) implements Subject {}

        default String name() {
            return switch (this) {
                case OfPost(WebhookDeliveryId post) -> key(post);
                case OfQueue(String endpoint) -> endpoint;
            };
        }

        static Subject of(String name) {
            int separator = name.indexOf(SEPARATOR);
            return separator < 0
                    ? new OfQueue(name)
                    : new OfPost(
                            new WebhookDeliveryId(
                                    name.substring(0, separator), name.substring(separator + 1)));
        }
    }
}
