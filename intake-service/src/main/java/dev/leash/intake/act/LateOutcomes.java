package dev.leash.intake.act;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends people the outcome of a command that was still pending when they were answered. Once handed
 * to Kafka, the message is sent by the notifier like any other, through any restart.
 *
 * @param producers where messages are handed over
 * @param clock dates them
 */
public record LateOutcomes(Producers producers, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(LateOutcomes.class);

    /**
     * Hands over one message. Blocks until Kafka has taken it.
     *
     * @param messageId what the provider calls what they said
     * @param person id of the contact
     * @param channel on which they hear of it
     * @param words what became of it
     */
    public void tell(String messageId, String person, Channel channel, String words) {
        PersonalTrigger known =
                new PersonalTrigger.OutcomeKnown(
                        UserCommands.requestId("late\n" + channel + "\n" + messageId),
                        person,
                        channel,
                        clock.instant(),
                        words);
        try {
            producers.send(Topics.OCCASIONS, known.person(), known).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "Kafka did not accept the late outcome of an answer, so it is not sent: {}",
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
        String done =
                verb.doneShortly(incidentId == null ? "The incident" : "Incident " + incidentId);
        return OutcomeWords.of(outcome, done, incident, "in a text message").in(Decoration.PLAIN);
    }
}
