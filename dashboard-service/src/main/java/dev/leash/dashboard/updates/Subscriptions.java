package dev.leash.dashboard.updates;

import dev.leash.view.directory.People;
import dev.leash.dashboard.web.Refusal;
import dev.leash.http.code.HttpCode;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.directory.Subscription;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSubscription;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants updates by mail: read from the view, asked of the one writer of what is configured. */
@Singleton
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final People people;
    private final CommandClient client;
    private final Clock clock;

    public Subscriptions(People people, CommandClient client, @Named("dashboard") Clock clock) {
        this.people = people;
        this.client = client;
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
     * @throws Refusal when Kafka does not take it, or it is refused
     */
    void say(String person, boolean wanted) {
        Instant now = clock.instant();
        RequestedChange change =
                new RequestedChange(
                        UUID.randomUUID().toString(),
                        now,
                        Actor.person(person, Actor.Via.LINK),
                        null,
                        new Change.Put(Manager.PAGE, new Subscription(person, wanted, now)));
        switch (client.ask(Command.of(change)).outcome()) {
            case Outcome.Accepted _, Outcome.AlreadyDone _ -> {}
            case Outcome.Pending _, Outcome.Undecided _ ->
                    LOG.info("Who wants updates by mail is noted, and not decided yet");
            case Outcome.Refused(_, String explanation) ->
                    throw new Refusal(HttpCode.NOT_ALLOWED, "Nothing was changed", explanation);
            case Outcome.Unsent _, Outcome.Crowded _ ->
                    throw new Refusal(
                            HttpCode.NOT_TAKEN,
                            "Nothing was changed",
                            "It could not be noted: Leash cannot reach its log. Try again.");
        }
    }
}
