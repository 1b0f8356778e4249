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
 * Descriptor of a kind of things that are configured: all that the one writer, the wire and the
 * editors need to know of it. It is begun with {@link #of} and says what applies of the rest;
 * registered in {@link Kinds#ALL}.
 *
 * @param <T> the things
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

    /** What decides whether a thing can be as it says. */
    interface Rule<T> {
        Optional<Outcome.Refused> refusal(T body, Manager manager, InForce inForce);
    }

    /** What makes a thing say which version it is. */
    interface Numbering<T> {
        T numbered(T body, long version);
    }

    /** What makes a thing such that it may be kept for ever. */
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
     * A kind.
     *
     * @param name its name on the wire, in {@code snake_case}; keys begin with it
     * @param type the record of such a thing
     * @param id the id of a thing: opaque, stable, unique among its kind
     * @param atMost the most of them in force at once
     */
    static <T extends Configured> Kind<T> of(
            String name, Class<T> type, Function<T, String> id, int atMost) {
        return new Kind<>(name, type, id, atMost);
    }

    /** Only these editors manage them, and did before releases said who does. */
    Kind<T> onlyBy(Manager former, Set<Manager> all) {
        formerly = former;
        managers = all;
        return this;
    }

    /** A person changes the thing of their own id, and no other. */
    Kind<T> decidedByEachForThemselves() {
        onesOwn = true;
        return this;
    }

    /** What a thing names must be there, and cannot go before it. */
    Kind<T> referring(Function<T, Set<String>> to) {
        references = to;
        return this;
    }

    /** What must be there when a thing is put, and may go before it. */
    Kind<T> needing(Function<T, Set<String>> what) {
        needs = what;
        return this;
    }

    /** When two things say the same, where that is not when they are equal. */
    Kind<T> sameWhen(BiPredicate<T, T> theyAre) {
        same = theyAre;
        return this;
    }

    /** What cannot be beside what is in force. */
    Kind<T> refusedBy(Rule<T> by) {
        rule = by;
        return this;
    }

    /** A thing says which version it is. */
    Kind<T> sayingItsVersion(ToLongFunction<T> which, Numbering<T> how) {
        number = which;
        numbering = how;
        return this;
    }

    /** Not all of a thing may be kept for ever. */
    Kind<T> lastingAs(Lasting<T> what) {
        lasting = what;
        return this;
    }

    /** Its name on the wire, in {@code snake_case}; keys begin with it. */
    public String name() {
        return name;
    }

    /** The record of such a thing. */
    public Class<T> type() {
        return type;
    }

    /** The id of a thing: opaque, stable, unique among its kind. */
    public String id(T body) {
        return id.apply(body);
    }

    /** The most of them in force at once. */
    public int atMost() {
        return atMost;
    }

    /** Who may manage them, besides Leash itself. */
    public Set<Manager> managers() {
        return managers;
    }

    /** Who manages those that releases wrote which did not say. */
    public Manager formerly() {
        return formerly;
    }

    /** Whether a person may change the thing of their own id, and no other, whatever their role. */
    public boolean isOnesOwn() {
        return onesOwn;
    }

    /** The keys of the things it names: they must be there, and cannot go before it. */
    public Set<String> references(T body) {
        return references.apply(body);
    }

    /** The keys of the things that must be there when it is put, whether or not they may go before it. */
    public Set<String> needs(T body) {
        return (needs == null ? references : needs).apply(body);
    }

    /** Whether two things say the same, whichever version they say they are. */
    public boolean isSame(T one, T other) {
        return same == null
                ? numbered(one, 1).equals(numbered(other, 1))
                : same.test(one, other);
    }

    /** Why a thing cannot be as it says beside what is in force; empty when it can. */
    public Optional<Outcome.Refused> refusal(T body, Manager manager, InForce inForce) {
        return rule.refusal(body, manager, inForce);
    }

    /** The version a thing says it is, where such things do; else 1. */
    public long number(T body) {
        return number.applyAsLong(body);
    }

    /** The same thing, saying which version it is, where such things do. */
    public T numbered(T body, long version) {
        return numbering.numbered(body, version);
    }

    /**
     * What of a thing may be kept for ever and read by anybody: no name, address or number of a
     * person but their id, and no secret.
     *
     * @param idOf the id of whom a text means, or words that stand for nobody
     */
    public T lasting(T body, UnaryOperator<String> idOf) {
        return lasting.of(body, idOf);
    }

    /** The key of the thing of an id. */
    public String key(String id) {
        return name + "/" + id;
    }
}
