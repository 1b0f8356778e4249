package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.webhook.Endpoint;
import java.util.List;
import java.util.Optional;

/** Every kind of things that are configured. */
public final class Kinds {

    /** People Leash can reach. */
    public static final Kind<Contact> CONTACT = new ContactKind();

    /** Who is on call when. */
    public static final Kind<Schedule> SCHEDULE = new ScheduleKind();

    /** Who is paged, in which order. */
    public static final Kind<EscalationPath> PATH = new PathKind();

    /** Programs that are told what happens. */
    public static final Kind<Endpoint> ENDPOINT = new EndpointKind();

    /** Whether somebody wants what nobody has to send them. */
    public static final Kind<Subscription> SUBSCRIPTION = new SubscriptionKind();

    /** What somebody has shown of their contact methods. */
    public static final Kind<VerifiedMethods> VERIFIED = new VerifiedKind();

    /** All of them. */
    public static final List<Kind<?>> ALL =
            List.of(CONTACT, SCHEDULE, PATH, ENDPOINT, SUBSCRIPTION, VERIFIED);

    private Kinds() {}

    /** The kind of that name. */
    public static Optional<Kind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that a key begins with. */
    public static Optional<Kind<?>> ofKey(String key) {
        int end = key.indexOf('/');
        return end < 0 ? Optional.empty() : named(key.substring(0, end));
    }

    /** The key of a thing; of one that nobody here knows, the name of its kind. */
    public static String keyOf(Configured body) {
        return Thing.of(body)
                .<String>map(Thing::key)
                .orElseGet(
                        () ->
                                body instanceof Configured.Unrecognised(String kind, _)
                                        ? kind
                                        : body.getClass().getSimpleName());
    }
}
