package dev.leash.dashboard.session;

import dev.leash.model.incident.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at a page.
 *
 * @param person the contact who signed in; null when nobody has
 * @param visit names the visit: what forms are bound to
 */
public record Visitor(@Nullable String person, String visit) {

    /** The contact who signed in. */
    public Optional<String> signedIn() {
        return Optional.ofNullable(person);
    }

    /** Who acts when they act on a page. */
    public Actor actor() {
        return person == null ? Actor.anybody(Actor.Via.WEB) : Actor.person(person, Actor.Via.WEB);
    }
}
