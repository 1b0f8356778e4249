package dev.leash.intake.act;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
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
     * @param messageId the provider's id of the message that gave the command
     * @param channel the channel the message is sent on
     * @param words the outcome
     */
    public void tell(String messageId, Contact person, Channel channel, String words) {
        PersonalTrigger known =
                new PersonalTrigger.OutcomeKnown(
                        UserCommands.requestId("late\n" + channel + "\n" + messageId),
                        person.id(),
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
}
