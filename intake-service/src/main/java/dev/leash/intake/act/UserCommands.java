package dev.leash.intake.act;

import com.fasterxml.uuid.Generators;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Answer;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands of people whose identity is already established. The id of a request is derived from the
 * provider's id of the message (RFC 9562, version 5), so that a message delivered twice gives one
 * command. Blocks as {@link CommandClient} does.
 *
 * @param client sends the commands
 * @param clock dates them
 */
public record UserCommands(CommandClient client, InstantSource clock) {

    /** Namespace of the request ids; must never change. */
    private static final UUID NAMESPACE = UUID.fromString("6f4a1f0e-3c52-4c9e-9d0b-7d5f2b8c1e60");

    /**
     * Sends a command to an incident.
     *
     * @param verb one of the {@link Verb#answers}
     * @param messageId the provider's id of the message or click; each command of one message needs
     *     an id of its own
     * @param via how the command came
     * @param asOf the sequence of the incident that the person had seen; null when none
     * @param late receives the outcome once, if it is known only later
     */
    public Result ask(
            String messageId,
            Contact person,
            Actor.Via via,
            String incidentId,
            @Nullable Long asOf,
            Verb verb,
            Consumer<Result> late) {
        Actor actor = Actor.person(person.id(), via);
        return client.ask(Command.of(request(messageId, actor, incidentId, asOf, verb)), late);
    }

    CommandEnvelope request(
            String messageId, Actor actor, String incidentId, @Nullable Long asOf, Verb verb) {
        String id = requestId(actor.via() + "\n" + messageId + "\n" + incidentId);
        return new CommandEnvelope(
                id, incidentId, clock.instant(), actor, asOf, verb.command().orElseThrow());
    }

    /**
     * Sends a command to the one incident that the person was told of on a channel.
     *
     * @param messageId the provider's id of the message
     * @param late receives the outcome once, if it is known only later
     */
    public Result ask(
            String messageId, Contact person, Channel channel, Verb verb, Consumer<Result> late) {
        String id = requestId(channel + "\n" + messageId);
        Answer answer = new Answer(id, person.id(), channel, clock.instant(), verb);
        return client.ask(new Command<>(id, Topics.ANSWERS, person.id(), answer), late);
    }

    /** Request id of a name; equal names have equal ids on every JVM. */
    static String requestId(String name) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(name).toString();
    }
}
