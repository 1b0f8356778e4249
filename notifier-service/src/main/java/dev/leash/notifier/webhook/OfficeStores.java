package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Post;
import dev.leash.model.webhook.PostFiles;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.Standing;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the post office remembers, in the stores of one partition. */
final class OfficeStores implements PostFiles {

    /** Between the parts of a key: no name has it. */
    private static final char SEPARATOR = '\n';

    private final KeyValueStore<String, Post> posts;
    private final KeyValueStore<String, String> queues;
    private final KeyValueStore<String, Standing> standings;
    private final DirectoryStore directory;

    OfficeStores(ProcessorContext<?, ?> context) {
        posts = context.getStateStore(WebhookTopology.POSTS);
        queues = context.getStateStore(WebhookTopology.QUEUES);
        standings = context.getStateStore(WebhookTopology.STANDINGS);
        directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
    }

    @Override
    public Optional<Post> post(PostId id) {
        return Optional.ofNullable(posts.get(key(id)));
    }

    /** Whoever is told when something is wrong with Leash: fallbacks and administrators. */
    List<Contact> toldOfTrouble() {
        return directory.startingWith(DirectoryRecord.CONTACTS).stream()
                .map(found -> ((DirectoryRecord.OfContact) found).contact())
                .filter(Contact::isTold)
                .filter(Contact::isReachable)
                .toList();
    }

    void put(Post post) {
        posts.put(key(post.id()), post);
    }

    void forget(PostId id) {
        posts.delete(key(id));
    }

    /** The id of a message begins with the moment of its event: the order is that of events. */
    @Override
    public List<Post> queue(String endpoint, int atMost) {
        List<Post> queue = new ArrayList<>();
        String prefix = endpoint + SEPARATOR;
        try (KeyValueIterator<String, String> range =
                queues.range(prefix, prefix + Character.MAX_VALUE)) {
            while (queue.size() < atMost && range.hasNext()) {
                Optional.ofNullable(posts.get(range.next().key)).ifPresent(queue::add);
            }
        }
        return queue;
    }

    void join(PostId id) {
        queues.put(key(id), "");
    }

    void leave(PostId id) {
        queues.delete(key(id));
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

    /** What a deadline is about. */
    sealed interface Subject {

        /** One post. */
        record OfPost(PostId post) implements Subject {}

        /** The queue of an endpoint. */
        record OfQueue(String endpoint) implements Subject {}

        /** Its name in the index of deadlines. */
        default String name() {
            return switch (this) {
                case OfPost(PostId post) -> key(post);
                case OfQueue(String endpoint) -> endpoint;
            };
        }

        /** The subject of a name. */
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
