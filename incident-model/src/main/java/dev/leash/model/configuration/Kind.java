package dev.leash.model.configuration;

import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Descriptor of a kind of things that are configured: all that the one writer, the wire and the
 * editors need to know of it. Registered in {@link Kinds#ALL}.
 *
 * @param <T> the things
 */
public interface Kind<T extends Configured> {

    /** Its name on the wire, in {@code snake_case}; keys begin with it. */
    String name();

    /** The record of such a thing. */
    Class<T> type();

    /** The id of a thing: opaque, stable, unique among its kind. */
    String id(T body);

    /** The most of them in force at once. */
    int atMost();

    /** Who may manage them, besides Leash itself. */
    default Set<Manager> managers() {
        return EnumSet.of(Manager.WORKBOOK, Manager.PAGE, Manager.API, Manager.TERRAFORM);
    }

    /** Who manages those that releases wrote which did not say. */
    default Manager formerly() {
        return Manager.WORKBOOK;
    }

    /** Whether a person may change the thing of their own id, and no other, whatever their role. */
    default boolean isOnesOwn() {
        return false;
    }

    /** The keys of the things it names: they must be there, and cannot go before it. */
    default Set<String> references(T body) {
        return Set.of();
    }

    /** The keys of the things that must be there when it is put, whether or not they may go before it. */
    default Set<String> needs(T body) {
        return references(body);
    }

    /** Whether two things say the same, whichever version they say they are. */
    default boolean isSame(T one, T other) {
        return numbered(one, 1).equals(numbered(other, 1));
    }

    /** Why a thing cannot be as it says beside what is in force; empty when it can. */
    default Optional<Outcome.Refused> refusal(T body, Manager manager, InForce inForce) {
        return Optional.empty();
    }

    /** The version a thing says it is, where such things do; else 1. */
    default long number(T body) {
        return 1;
    }

    /** The same thing, saying which version it is, where such things do. */
    default T numbered(T body, long version) {
        return body;
    }

    /**
     * What of a thing may be kept for ever and read by anybody: no name, address or number of a
     * person but their id, and no secret.
     *
     * @param idOf the id of whom a text means, or words that stand for nobody
     */
    default T lasting(T body, UnaryOperator<String> idOf) {
        return body;
    }

    /** The key of the thing of an id. */
    default String key(String id) {
        return name() + "/" + id;
    }
}
