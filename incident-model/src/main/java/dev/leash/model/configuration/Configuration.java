package dev.leash.model.configuration;

import dev.leash.model.configuration.ConfigurationDecision.Step;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of the configuration. Pure: what is in force is looked up, and time is given. */
public final class Configuration {

    /** Kinds whose things are about the person of their id. */
    private static final List<Kind<?>> PERSONAL =
            List.of(Kinds.CONTACT, Kinds.VERIFIED, Kinds.SUBSCRIPTION, Kinds.LEADS);

    private Configuration() {}

    /** Decides a change against what is in force. */
    public static ConfigurationDecision decide(InForce inForce, ChangeEnvelope request) {
        return switch (request.change()) {
            case Change.Put(Manager manager, Configured body) ->
                    Thing.of(body)
                            .map(thing -> put(thing, manager, inForce, request))
                            .orElseGet(Configuration::notUnderstood);
            case Change.Remove(Manager manager, String key) ->
                    Kinds.ofKey(key)
                            .map(kind -> remove(kind, key, manager, inForce, request))
                            .orElseGet(Configuration::notUnderstood);
            case Change.Forget(String person) -> forget(person, inForce, request);
            case Change.Unrecognised _ -> notUnderstood();
        };
    }

    /**
     * The version that takes over what an older release wrote into the directory past the one
     * writer: it is in force already, so nothing of it is refused, but that it says something of a
     * person who is no contact: what comes late must not bring back who was forgotten. Empty when
     * it changes nothing.
     *
     * @param body what was written; null when the thing was removed
     * @param offset offset in the directory's topic
     */
    public static Optional<Step> adopt(
            InForce inForce,
            String key,
            @Nullable Configured body,
            long offset,
            ChangeEnvelope request) {
        Version before = inForce.version(key).orElse(Version.NONE);
        Optional<Thing<?>> thing =
                Optional.ofNullable(body).flatMap(Thing::of).filter(it -> !isOfNobody(it, inForce));
        Manager manager =
                before.isInForce()
                        ? before.managedBy()
                        : thing.map(Thing::kind).map(Kind::formerly).orElse(before.managedBy());
        if (thing.isEmpty() ? !before.isInForce() : isSo(thing.get(), before)) {
            return Optional.empty();
        }
        long next =
                before.number() == 0 ? thing.map(Thing::number).orElse(1L) : before.number() + 1;
        Version after =
                new Version(next, manager, thing.map(it -> it.numbered(next)).orElse(null), offset);
        return Optional.of(step(key, after, inForce, request));
    }

    private static boolean isOfNobody(Thing<?> thing, InForce inForce) {
        return PERSONAL.contains(thing.kind())
                && thing.needs().stream().anyMatch(key -> inForce.find(key).isEmpty());
    }

    private static ConfigurationDecision put(
            Thing<?> thing, Manager manager, InForce inForce, ChangeEnvelope request) {
        Version before = inForce.version(thing.key()).orElse(Version.NONE);
        Optional<Outcome.Refused> refused =
                Rights.refusal(thing.kind(), thing.id(), manager, request.actor(), inForce)
                        .or(() -> Rights.elsewhere(thing.key(), before, manager))
                        .or(() -> meanwhile(thing.key(), before, request));
        if (refused.isPresent()) {
            return ConfigurationDecision.nothing(refused.get());
        }
        if (isSo(thing, before)) {
            return ConfigurationDecision.nothing(
                    new Outcome.AlreadyDone(
                            OutcomeCode.ALREADY_SO,
                            thing.key() + " is already configured like this."));
        }
        return tooMany(thing, before, inForce)
                .or(() -> danglingReference(thing, inForce))
                .or(() -> thing.refusal(manager, inForce))
                .map(ConfigurationDecision::nothing)
                .orElseGet(
                        () ->
                                ConfigurationDecision.of(
                                        next(thing, manager, before, inForce, request)));
    }

    /** Whether two things are equal apart from their version numbers. */
    public static boolean isTheSame(Configured one, Configured other) {
        return Thing.of(one).map(thing -> thing.isSame(other)).orElseGet(() -> one.equals(other));
    }

    private static boolean isSo(Thing<?> thing, Version before) {
        return before.body() != null && thing.isSame(before.body());
    }

    private static Step next(
            Thing<?> thing,
            Manager manager,
            Version before,
            InForce inForce,
            ChangeEnvelope request) {
        long number = before.number() + 1;
        boolean stays = before.isInForce() && manager == Manager.SYSTEM;
        Version after =
                new Version(
                        number,
                        stays ? before.managedBy() : manager,
                        thing.numbered(number),
                        before.adoptedOffset());
        return step(thing.key(), after, inForce, request);
    }

    private static ConfigurationDecision remove(
            Kind<?> kind, String key, Manager manager, InForce inForce, ChangeEnvelope request) {
        Version before = inForce.version(key).orElse(Version.NONE);
        String id = key.substring(kind.key("").length());
        Optional<Outcome.Refused> refused =
                Rights.refusal(kind, id, manager, request.actor(), inForce)
                        .or(() -> Rights.elsewhere(key, before, manager))
                        .or(() -> meanwhile(key, before, request))
                        .or(() -> stillReferenced(key, inForce));
        if (refused.isPresent()) {
            return ConfigurationDecision.nothing(refused.get());
        }
        return before.isInForce()
                ? ConfigurationDecision.of(gone(key, before, inForce, request))
                : ConfigurationDecision.nothing(alreadyGone(key + " does not exist."));
    }

    private static ConfigurationDecision forget(
            String person, InForce inForce, ChangeEnvelope request) {
        String contact = Kinds.CONTACT.key(person);
        Optional<Outcome.Refused> refused =
                Rights.refusal(Kinds.CONTACT, person, Manager.SYSTEM, request.actor(), inForce)
                        .or(() -> stillReferenced(contact, inForce));
        if (refused.isPresent()) {
            return ConfigurationDecision.nothing(refused.get());
        }
        List<Step> steps =
                PERSONAL.stream()
                        .map(kind -> kind.key(person))
                        .flatMap(key -> removed(key, inForce, request).stream())
                        .toList();
        Outcome.Decided outcome =
                inForce.version(contact).isPresent() || !steps.isEmpty()
                        ? new Outcome.Accepted()
                        : alreadyGone("There is no data about '%s'.".formatted(person));
        return new ConfigurationDecision(steps, outcome, person);
    }

    private static Optional<Step> removed(String key, InForce inForce, ChangeEnvelope request) {
        return inForce.version(key)
                .filter(Version::isInForce)
                .map(before -> gone(key, before, inForce, request));
    }

    private static Step gone(String key, Version before, InForce inForce, ChangeEnvelope request) {
        Version after =
                new Version(before.number() + 1, before.managedBy(), null, before.adoptedOffset());
        return step(key, after, inForce, request);
    }

    private static Step step(String key, Version after, InForce inForce, ChangeEnvelope request) {
        ConfigurationEvent event =
                Optional.ofNullable(after.body())
                        .flatMap(Thing::of)
                        .<ConfigurationEvent>map(
                                thing ->
                                        new ConfigurationEvent.Changed(
                                                after.managedBy(), thing.lasting(inForce)))
                        .orElseGet(() -> new ConfigurationEvent.Removed(after.managedBy()));
        return new Step(
                after,
                new ConfigurationRecord(
                        key,
                        after.number(),
                        request.expectedVersion(),
                        request.at(),
                        request.actor(),
                        request.id(),
                        event));
    }

    private static Optional<Outcome.Refused> meanwhile(
            String key, Version before, ChangeEnvelope request) {
        long seen = before.isInForce() ? before.number() : 0;
        return request.expectedVersion() == null || request.expectedVersion() == seen
                ? Optional.empty()
                : refused(
                        OutcomeCode.CHANGED_MEANWHILE,
                        "%s was changed meanwhile: it is at version %d now. Read it again before you change it."
                                .formatted(key, before.number()));
    }

    private static Optional<Outcome.Refused> tooMany(
            Thing<?> thing, Version before, InForce inForce) {
        return before.isInForce() || inForce.count(thing.kind()) < thing.kind().atMost()
                ? Optional.empty()
                : refused(
                        OutcomeCode.TOO_MANY,
                        "There are already %d of kind %s, which is the maximum; remove one first."
                                .formatted(thing.kind().atMost(), thing.kind().name()));
    }

    private static Optional<Outcome.Refused> danglingReference(Thing<?> thing, InForce inForce) {
        return thing.needs().stream()
                .sorted()
                .filter(key -> inForce.find(key).isEmpty())
                .findFirst()
                .flatMap(
                        key ->
                                refused(
                                        OutcomeCode.REFERENCE_MISSING,
                                        "%s refers to %s, which does not exist; create that first."
                                                .formatted(thing.key(), key)));
    }

    private static Optional<Outcome.Refused> stillReferenced(String key, InForce inForce) {
        return referring(inForce)
                .filter(thing -> thing.references().contains(key))
                .findFirst()
                .flatMap(
                        thing ->
                                refused(
                                        OutcomeCode.STILL_REFERENCED,
                                        "%s refers to %s; change that reference first."
                                                .formatted(thing.key(), key)));
    }

    private static Stream<Thing<?>> referring(InForce inForce) {
        return Kinds.REFERRING.stream()
                .flatMap(kind -> inForce.all(kind).stream())
                .flatMap(body -> Thing.of(body).stream());
    }

    private static Optional<Outcome.Refused> refused(OutcomeCode code, String explanation) {
        return Optional.of(new Outcome.Refused(code, explanation));
    }

    private static Outcome.AlreadyDone alreadyGone(String explanation) {
        return new Outcome.AlreadyDone(OutcomeCode.ALREADY_GONE, explanation);
    }

    private static ConfigurationDecision notUnderstood() {
        return ConfigurationDecision.nothing(
                new Outcome.Refused(
                        OutcomeCode.NOT_UNDERSTOOD,
                        "Only a newer version of Leash knows this; upgrade every node."));
    }
}
