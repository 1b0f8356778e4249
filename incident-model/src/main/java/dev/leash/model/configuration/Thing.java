package dev.leash.model.configuration;

import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import java.util.Optional;
import java.util.Set;

/**
 * A thing with its descriptor.
 *
 * @param kind descriptor of its kind
 * @param body the thing itself
 */
record Thing<T extends Configured>(Kind<T> kind, T body) {

    /** A thing with its descriptor; empty when its kind is unknown. */
    static Optional<Thing<?>> of(Configured body) {
        return Kinds.ALL.stream()
                .filter(kind -> kind.type().isInstance(body))
                .findFirst()
                .map(kind -> of(kind, body));
    }

    private static <T extends Configured> Thing<T> of(Kind<T> kind, Configured body) {
        return new Thing<>(kind, kind.type().cast(body));
    }

    String id() {
        return kind.id(body);
    }

    String key() {
        return kind.key(id());
    }

    Set<String> references() {
        return kind.references(body);
    }

    Set<String> needs() {
        return kind.needs(body);
    }

    boolean isSame(Configured other) {
        return kind.type().isInstance(other) && kind.isSame(body, kind.type().cast(other));
    }

    long number() {
        return kind.number(body);
    }

    Configured numbered(long version) {
        return kind.numbered(body, version);
    }

    Configured lasting(InForce inForce) {
        return kind.lasting(body, inForce::knownIdOf);
    }

    Optional<Outcome.Refused> refusal(Manager manager, InForce inForce) {
        return kind.refusal(body, manager, inForce);
    }
}
