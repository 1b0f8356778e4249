package dev.leash.dashboard.updates;

import dev.leash.dashboard.web.PageRefusal;
import dev.leash.http.code.HttpCode;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Subscription;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSubscription;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscriptions to updates by mail: read from the view, changed by commands to the configuration.
 */
@Singleton
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final DirectoryView people;
    private final CommandClient client;
    private final Clock clock;

    public Subscriptions(
            DirectoryView people, CommandClient client, @Named("dashboard") Clock clock) {
        this.people = people;
        this.client = client;
        this.clock = clock;
    }

    /** Whether a person is subscribed; true until they unsubscribe. */
    boolean wants(String person) {
        return people.find(DirectoryRecord.SUBSCRIPTIONS + person)
                .map(found -> !(found instanceof OfSubscription said) || said.updatesByMail())
                .orElse(true);
    }

    /** What a person has said of mail on drafts; null when nothing. */
    private @Nullable Boolean drafts(String person) {
        return people.find(DirectoryRecord.SUBSCRIPTIONS + person).orElse(null)
                        instanceof OfSubscription said
                ? said.autoIncidentDrafts()
                : null;
    }

    /**
     * Subscribes or unsubscribes a person. The change is durable when this returns.
     *
     * @throws PageRefusal when Kafka does not take the change, or it is refused
     */
    void say(String person, boolean wanted) {
        save(new Subscription(person, wanted, clock.instant(), drafts(person)), Actor.Via.LINK);
    }

    /** Whether an owner gets mail on drafts of incidents; true until they turn it off. */
    public boolean wantsDrafts(String person) {
        return !Boolean.FALSE.equals(drafts(person));
    }

    /**
     * Turns mail on drafts of incidents on or off for an owner. The change is durable when this
     * returns.
     *
     * @throws PageRefusal when Kafka does not take the change, or it is refused
     */
    public void sayDrafts(String person, boolean wanted) {
        save(
                new Subscription(person, wants(person), clock.instant(), wanted),
                Actor.Via.WEB);
    }

    private void save(Subscription said, Actor.Via via) {
        ChangeEnvelope change =
                new ChangeEnvelope(
                        UUID.randomUUID().toString(),
                        said.changedAt(),
                        Actor.person(said.person(), via),
                        null,
                        new Change.Put(Manager.PAGE, said));
        switch (client.askAndSee(Command.of(change)).outcome()) {
            case Outcome.Accepted _, Outcome.AlreadyDone _ -> {}
            case Outcome.Pending _, Outcome.Undecided _ ->
                    LOG.info("A choice about mail was saved but is not decided yet");
            case Outcome.Refused(_, String explanation) ->
                    throw new PageRefusal(HttpCode.NOT_ALLOWED, "Nothing was changed", explanation);
            case Outcome.Unsent _, Outcome.Crowded _ ->
                    throw new PageRefusal(
                            HttpCode.NOT_TAKEN,
                            "Nothing was changed",
                            "Your choice could not be saved: Leash cannot reach its log. Try again.");
        }
    }
}
