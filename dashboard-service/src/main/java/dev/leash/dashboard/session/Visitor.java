package dev.leash.dashboard.session;

import dev.leash.model.incident.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the dashboard.
 *
 * @param person the contact who signed in; null when nobody has
 * @param visit id of the visit, to which forms are bound
 */
public record Visitor(@Nullable String person, String visit) {

    /** The contact who signed in. */
    public Optional<String> signedIn() {
        return Optional.ofNullable(person);
    }

    /** Author of the visitor's commands. */
    public Actor actor() {
        return person == null ? Actor.anybody(Actor.Via.WEB) : Actor.person(person, Actor.Via.WEB);
    }
}
