package dev.leash.notifier.webhook;

import dev.leash.notifier.delivery.TopologyPart;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;

/**
 * Two steps. The first reads facts, keyed by incident, says how each incident is now
 * and which endpoint is to be told what. The second is keyed by endpoint: what waits, what is on
 * its way, how the endpoint behaves. So no endpoint waits for another, and no page for any:
 * planning is another application.
 */
public final class WebhookTopology {

    /** The state of each post. */
    static final String POSTS = "posts";

    /** What waits for its turn at an endpoint, in its order. */
    static final String QUEUES = "post-queues";

    /** How each endpoint behaves. */
    static final String STANDINGS = "standings";

    /** When a post or a queue is looked at again. */
    static final String POST_DEADLINES = "post-deadlines";

    /** The sink of what endpoints are to be told. */
    static final String WANTED = "wanted-posts";

    /** The sink of how incidents are. */
    static final String STATES = "incident-states";

    /** The sink of what is not over. */
    static final String OPEN = "listed-open-incidents";

    /** The sink of facts. */
    static final String FACTS = "webhook-facts";

    /** The sink of work. */
    static final String ATTEMPTS = "post-attempts";

    /** The sink of what people are told of endpoints. */
    static final String TOLD_PEOPLE = "webhook-occasions";

    /** The sink of answers to whoever waits. */
    static final String OUTCOMES = "webhook-outcomes";

    private static final String EVENTS = "told-events";
    private static final String TELLING = "telling";
    private static final String INPUTS = "post-inputs";
    private static final String OFFICE = "post-office";

    private WebhookTopology() {}

    /**
     * Adds webhooks, and the directory they read, to a topology.
     *
     * @param base how people reach the dashboard, without a slash at the end
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     */
    public static void define(Topology topology, String base, LongSupplier nanoTime) {
        DirectoryStore.define(topology);
        TopologyPart.read(topology, EVENTS, Topics.EVENTS);
        var _ =
                TopologyPart.of(topology, TELLING, () -> new TellingProcessor(base), EVENTS)
                        .write(STATES, Topics.STATES)
                        .write(WANTED, Topics.POSTS)
                        .write(OPEN, Topics.OPEN_INCIDENTS);
        TopologyPart.read(topology, INPUTS, Topics.POSTS);
        var _ =
                TopologyPart.of(topology, OFFICE, () -> new WebhookProcessor(nanoTime), INPUTS)
                        .remember(POSTS, Serdes.of(InternalRecords.POST_STATE))
                        .remember(QUEUES, new StringSerde())
                        .remember(STANDINGS, Serdes.of(InternalRecords.STANDING_STATE))
                        .rememberDeadlines(POST_DEADLINES)
                        .write(FACTS, Topics.WEBHOOKS)
                        .write(ATTEMPTS, Topics.POST_ATTEMPTS)
                        .write(OUTCOMES, Topics.OUTCOMES)
                        .write(TOLD_PEOPLE, Topics.OCCASIONS);
    }
}
