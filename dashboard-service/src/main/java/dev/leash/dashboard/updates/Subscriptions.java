package dev.leash.dashboard.updates;

import dev.leash.view.directory.People;
import dev.leash.dashboard.web.Refusal;
import dev.leash.http.code.HttpCode;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSubscription;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants updates by mail: read from the view, said in the directory. */
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final People people;
    private final Producers producers;
    private final Clock clock;

    public Subscriptions(People people, Producers producers, Clock clock) {
        this.people = people;
        this.producers = producers;
        this.clock = clock;
    }

    /** Whether somebody wants them; until they say otherwise they do. */
    boolean wants(String person) {
        return people.find(DirectoryRecord.SUBSCRIPTIONS + person)
                .map(found -> !(found instanceof OfSubscription said) || said.updatesByMail())
                .orElse(true);
    }

    /**
     * Somebody says whether they want them. It is durable when this returns.
     *
     * @throws Refusal when Kafka does not take it
     */
    void say(String person, boolean wanted) {
        OfSubscription said = new OfSubscription(person, wanted, clock.instant());
        try {
            producers.send(Topics.DIRECTORY, said.key(), said).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not take who wants updates by mail: {}", e.getMessage());
            throw new Refusal(
                    HttpCode.NOT_TAKEN,
                    "Nothing was changed",
                    "It could not be noted: Leash cannot reach its log. Try again.");
        }
    }
}
