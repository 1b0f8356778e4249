package dev.leash.intake.act;

import com.fasterxml.uuid.Generators;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Answer;
import dev.leash.wire.reply.AwaitedOutcome;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands of people whose identity is already established. The id of a request is derived from the
 * provider's id of the message (RFC 9562, version 5), so that a message delivered twice gives one
 * command. Blocks as {@link CommandClient} does.
 *
 * @param client asks
 * @param awaited remembers whom what became of it is told later
 * @param clock dates what is asked
 */
public record UserCommands(CommandClient client, AwaitedOutcomes awaited, InstantSource clock) {

    /** Namespace of the request ids; must never change. */
    private static final UUID NAMESPACE = UUID.fromString("6f4a1f0e-3c52-4c9e-9d0b-7d5f2b8c1e60");

    /**
     * Sends a command to an incident.
     *
     * @param verb one of the {@link Verb#answers}
     * @param messageId what the provider calls the message or click that says so; with another
     *     command in the same message, another id
     * @param via how it came
     * @param asOf the sequence they had seen of the incident; null when they had seen nothing in
     *     particular
     * @param late told the outcome once, if it is known only later; after a restart they are told
     *     on the channel itself, and callers in a text message
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
        CommandEnvelope asked = request(messageId, actor, incidentId, asOf, verb);
        Channel channel = via == Actor.Via.SLACK ? Channel.SLACK : Channel.SMS;
        return ask(Command.of(asked), messageId, person, channel, incidentId, verb, late);
    }

    /** The promise is noted before anybody is told of it, and crossed out when it was kept. */
    private Result ask(
            Command<?> command,
            String messageId,
            Contact person,
            Channel channel,
            @Nullable String incidentId,
            Verb verb,
            Consumer<Result> late) {
        CompletableFuture<Void> noted = new CompletableFuture<>();
        String id = command.requestId();
        try {
            Result result =
                    client.ask(
                            command,
                            known -> {
                                noted.join();
                                late.accept(known);
                                awaited.settle(id);
                            });
            if (result.outcome() instanceof Outcome.Pending(boolean isFollowed) && isFollowed) {
                awaited.note(
                        new AwaitedOutcome(
                                id,
                                messageId,
                                person.id(),
                                channel,
                                verb.word(),
                                incidentId,
                                clock.instant()));
            }
            return result;
        } finally {
            noted.complete(null);
        }
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
        Command<Answer> command = new Command<>(id, Topics.ANSWERS, person.id(), answer);
        return ask(command, messageId, person, channel, null, verb, late);
    }

    /** Request id of a name; equal names have equal ids on every JVM. */
    static String requestId(String name) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(name).toString();
    }
}
