package dev.leash.notifier.webhook;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Contact;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Post;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.Standing;
import dev.leash.model.webhook.WebhookState;
import dev.leash.notifier.delivery.DeliveryStore;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the webhook queue remembers, in the stores of one partition. */
final class WebhookStores implements WebhookState {

    /** Between the parts of a key: no name has it. */
    private static final char SEPARATOR = '\n';

    private final DeliveryStore<PostId, Post> posts;
    private final KeyValueStore<String, Standing> standings;
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

    /** The id of a message begins with the moment of its event: the order is that of events. */
    private static final class Keys implements DeliveryStore.Keys<PostId, Post> {

        @Override
        public String of(PostId id) {
            return key(id);
        }

        @Override
        public String ofQueue(Recipient to) {
            return endpoint(to) + SEPARATOR;
        }

        @Override
        public String ofPlace(Post post) {
            return key(post.id());
        }

        @Override
        public String deadlineOf(Post post) {
            return new Subject.OfPost(post.id()).name();
        }

        @Override
        public String deadlineOf(Recipient to) {
            return new Subject.OfQueue(WebhookStores.endpoint(to)).name();
        }
    }

    DeliveryStore<PostId, Post> posts() {
        return posts;
    }

    @Override
    public Optional<Post> delivery(PostId id) {
        return posts.delivery(id);
    }

    @Override
    public List<Post> queue(Recipient to, int atMost) {
        return posts.queue(to, atMost);
    }

    /** Whoever is told when something is wrong with Leash: fallbacks and administrators. */
    List<Contact> toldOfTrouble() {
        return directory.startingWith(DirectoryRecord.CONTACTS).stream()
                .map(found -> ((DirectoryRecord.OfContact) found).contact())
                .filter(Contact::isTold)
                .filter(Contact::isReachable)
                .toList();
    }

    @Override
    public Standing standing(String endpoint) {
        Standing known = standings.get(endpoint);
        return known == null ? Standing.unknown(endpoint) : known;
    }

    void put(Standing standing) {
        standings.put(standing.endpoint(), standing);
    }

    @Override
    public Optional<Endpoint> endpoint(String id) {
        return directory
                .find(DirectoryRecord.ENDPOINTS + id)
                .map(found -> ((OfEndpoint) found).endpoint());
    }

    private static String key(PostId id) {
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

        record OfPost(PostId post) implements Subject {}

        record OfQueue(String endpoint) implements Subject {}

        default String name() {
            return switch (this) {
                case OfPost(PostId post) -> key(post);
                case OfQueue(String endpoint) -> endpoint;
            };
        }

        static Subject of(String name) {
            int separator = name.indexOf(SEPARATOR);
            return separator < 0
                    ? new OfQueue(name)
                    : new OfPost(
                            new PostId(
                                    name.substring(0, separator), name.substring(separator + 1)));
        }
    }
}
