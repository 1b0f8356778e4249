package dev.leash.model.configuration;

import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of one kind of configuration: everything the one writer, the wire and the editors need
 * to know of its things. Made by {@link #of} and the methods that refine it; registered in {@link
 * Kinds#ALL}.
 *
 * @param <T> the things of this kind
 */
public final class Kind<T extends Configured> {

    private final String name;
    private final Class<T> type;
    private final Function<T, String> id;
    private final int atMost;
    private Set<Manager> managers =
            EnumSet.of(Manager.WORKBOOK, Manager.PAGE, Manager.API, Manager.TERRAFORM);
    private Manager formerly = Manager.WORKBOOK;
    private boolean onesOwn;
    private Function<T, Set<String>> references = _ -> Set.of();
    private @Nullable Function<T, Set<String>> needs;
    private @Nullable BiPredicate<T, T> same;
    private Rule<T> rule = (_, _, _) -> Optional.empty();
    private ToLongFunction<T> number = _ -> 1;
    private Numbering<T> numbering = (body, _) -> body;
    private Lasting<T> lasting = (body, _) -> body;

    /** Rule that refuses a thing. */
    interface Rule<T> {
        Optional<Outcome.Refused> refusal(T body, Manager manager, InForce inForce);
    }

    /** Sets the version number of a thing. */
    interface Numbering<T> {
        T numbered(T body, long version);
    }

    /** Reduces a thing to what may be kept for ever. */
    interface Lasting<T> {
        T of(T body, UnaryOperator<String> idOf);
    }

    private Kind(String name, Class<T> type, Function<T, String> id, int atMost) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.atMost = atMost;
    }

    /**
     * Begins a descriptor.
     *
     * @param name name on the wire, in {@code snake_case}; keys begin with it
     * @param type record of the things
     * @param id id of a thing: opaque, stable, unique within the kind
     * @param atMost maximum in force at once
     */
    static <T extends Configured> Kind<T> of(
            String name, Class<T> type, Function<T, String> id, int atMost) {
        return new Kind<>(name, type, id, atMost);
    }

    /**
     * Restricts the editors. {@code former} manages the things of releases that did not record a
     * manager.
     */
    Kind<T> onlyBy(Manager former, Set<Manager> all) {
        formerly = former;
        managers = all;
        return this;
    }

    /** A person changes only the thing with their own id. */
    Kind<T> decidedByEachForThemselves() {
        onesOwn = true;
        return this;
    }

    /** Keys of other things that must exist, and cannot be removed while they are referred to. */
    Kind<T> referring(Function<T, Set<String>> to) {
        references = to;
        return this;
    }

    /** Keys of other things that must exist when a thing is put, and may be removed later. */
    Kind<T> needing(Function<T, Set<String>> what) {
        needs = what;
        return this;
    }

    /** Equality of two things, where that is not {@code equals}. */
    Kind<T> sameWhen(BiPredicate<T, T> theyAre) {
        same = theyAre;
        return this;
    }

    /** A rule that refuses things which conflict with what is in force. */
    Kind<T> refusedBy(Rule<T> by) {
        rule = by;
        return this;
    }

    /** Things of this kind carry their version number. */
    Kind<T> sayingItsVersion(ToLongFunction<T> which, Numbering<T> how) {
        number = which;
        numbering = how;
        return this;
    }

    /** Only a part of a thing may be kept for ever. */
    Kind<T> lastingAs(Lasting<T> what) {
        lasting = what;
        return this;
    }

    /** Name on the wire, in {@code snake_case}; keys begin with it. */
    public String name() {
        return name;
    }

    /** Record of the things. */
    public Class<T> type() {
        return type;
    }

    /** Id of a thing: opaque, stable, unique within the kind. */
    public String id(T body) {
        return id.apply(body);
    }

    /** Maximum in force at once. */
    public int atMost() {
        return atMost;
    }

    /** Editors that may manage the things, besides Leash itself. */
    public Set<Manager> managers() {
        return managers;
    }

    /** Manager of the things of releases that did not record one. */
    public Manager formerly() {
        return formerly;
    }

    /** Whether a person changes only the thing with their own id, whatever their role. */
    public boolean isOnesOwn() {
        return onesOwn;
    }

    /** Keys of the things it refers to: they must exist, and cannot be removed before it. */
    public Set<String> references(T body) {
        return references.apply(body);
    }

    /**
     * Keys of the things that must exist when it is put, whether or not they may be removed before
     * it.
     */
    public Set<String> needs(T body) {
        return (needs == null ? references : needs).apply(body);
    }

    /** Whether two things are equal apart from their version numbers. */
    public boolean isSame(T one, T other) {
        return same == null ? numbered(one, 1).equals(numbered(other, 1)) : same.test(one, other);
    }

    /** Why a thing conflicts with what is in force; empty when it does not. */
    public Optional<Outcome.Refused> refusal(T body, Manager manager, InForce inForce) {
        return rule.refusal(body, manager, inForce);
    }

    /** Version number of a thing; 1 for kinds without one. */
    public long number(T body) {
        return number.applyAsLong(body);
    }

    /** The thing with a version number, for kinds that carry one. */
    public T numbered(T body, long version) {
        return numbering.numbered(body, version);
    }

    /**
     * What may be kept for ever and read by anybody: no name, address or number of a person except
     * their id, and no secret.
     *
     * @param idOf id of the contact that a text means, or a replacement when it means nobody
     */
    public T lasting(T body, UnaryOperator<String> idOf) {
        return lasting.of(body, idOf);
    }

    /** Key of the thing with an id. */
    public String key(String id) {
        return name + "/" + id;
    }
}
