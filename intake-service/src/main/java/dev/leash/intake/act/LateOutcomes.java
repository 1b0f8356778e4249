package dev.leash.intake.act;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import dev.leash.model.notification.Occasion;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what became of what they asked, after they had been told that it was noted. Once it
 * is handed over, the notifier sends it like any other message, through any restart.
 *
 * @param producers where it is handed over
 * @param clock dates it
 */
public record LateOutcomes(Producers producers, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(LateOutcomes.class);

    /**
     * Tells one. Blocks for as long as Kafka takes.
     *
     * @param messageId what the provider calls what they said
     * @param person id of the contact
     * @param channel on which they hear of it
     * @param words what became of it
     */
    public void tell(String messageId, String person, Channel channel, String words) {
        Occasion known =
                new Occasion.OutcomeKnown(
                        UserCommands.requestId("late\n" + channel + "\n" + messageId),
                        person,
                        channel,
                        clock.instant(),
                        words);
        try {
            producers.send(Topics.OCCASIONS, known.person(), known).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "Kafka did not take what became of an answer, so nobody is told: {}",
                    e.getMessage());
        }
    }

    /**
     * What became of what somebody asked, short enough for a text message, and fit to be spoken.
     *
     * @param incidentId of which incident; null when nobody has said
     */
    public static String words(Outcome outcome, Verb verb, @Nullable String incidentId) {
        String incident = incidentId == null ? null : "incident " + incidentId;
        String done = verb.doneShortly(incidentId == null ? "The incident" : "Incident " + incidentId);
        return OutcomeWords.of(outcome, done, incident, "in a text message").in(Decoration.PLAIN);
    }
}
