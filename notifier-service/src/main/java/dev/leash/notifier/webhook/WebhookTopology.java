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
 * Topology of webhooks, in two steps. The first reads events, keyed by incident, and derives the
 * summaries of incidents and the messages for each endpoint. The second is keyed by endpoint:
 * queue, attempts, and health of the endpoint. No endpoint delays another, nor any page, since
 * planning is an application of its own.
 */
public final class WebhookTopology {

    // Stores.
    static final String POSTS = "posts";
    static final String QUEUES = "post-queues";
    static final String STANDINGS = "standings";
    static final String POST_DEADLINES = "post-deadlines";

    // Sinks.
    static final String WANTED = "wanted-posts";
    static final String STATES = "incident-states";
    static final String OPEN = "listed-open-incidents";
    static final String FACTS = "webhook-facts";
    static final String ATTEMPTS = "post-attempts";
    static final String TOLD_PEOPLE = "webhook-occasions";
    static final String OUTCOMES = "webhook-outcomes";

    private static final String EVENTS = "told-events";
    private static final String TELLING = "telling";
    private static final String INPUTS = "post-inputs";
    private static final String OFFICE = "post-office";

    private WebhookTopology() {}

    /**
     * Adds webhooks, and the directory they read, to a topology.
     *
     * @param base address of the dashboard; no slash at the end
     * @param nanoTime measures how long meeting deadlines has taken, in nanoseconds
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
