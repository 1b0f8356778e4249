package dev.leash.model.configuration;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Conditions;
import dev.leash.model.expression.Reference;
import dev.leash.model.expression.Template;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.AlertScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of alert routes and silences. */
final class RouteKind {

    private RouteKind() {}

    /** The path it leads to. The default path is always there, also when nobody has written it. */
    static Set<String> references(AlertRoute route) {
        return route.pathId() == null || route.pathId().equals(EscalationPath.DEFAULT_ID)
                ? Set.of()
                : Set.of(Kinds.PATH.key(route.pathId()));
    }

    /** Conditions, grouping keys and titles must mean something, and the severity must be there. */
    static Optional<Outcome.Refused> refusal(AlertRoute route, Manager manager, InForce inForce) {
        return problem(route.conditionGroups())
                .or(() -> texts(route).flatMap(RouteKind::unknown).findFirst())
                .map(RouteKind::invalid)
                .or(() -> unknownSeverity(route.severity(), inForce));
    }

    /** A silence of everything would page nobody at all, so it must say what it takes. */
    static Optional<Outcome.Refused> refusal(Silence silence, Manager manager, InForce inForce) {
        boolean isEmpty =
                silence.conditionGroups().isEmpty()
                        || silence.conditionGroups().stream()
                                .anyMatch(group -> group.conditions().isEmpty());
        return (isEmpty
                        ? Optional.of("A silence needs at least one condition in each group.")
                        : problem(silence.conditionGroups()))
                .map(RouteKind::invalid);
    }

    private static Optional<String> problem(List<ConditionGroup> groups) {
        return Conditions.problem(groups, AlertScope::isKnown);
    }

    private static Stream<String> texts(AlertRoute route) {
        return Stream.concat(
                Stream.ofNullable(route.titleTemplate())
                        .flatMap(it -> new Template(it).references().stream()),
                Stream.ofNullable(route.grouping()).flatMap(it -> it.keys().stream()));
    }

    private static Stream<String> unknown(String reference) {
        return Reference.parse(reference).filter(AlertScope::isKnown).isPresent()
                ? Stream.empty()
                : Stream.of("There is no '%s' that an alert has.".formatted(reference));
    }

    private static Outcome.Refused invalid(String problem) {
        return new Outcome.Refused(OutcomeCode.CONDITION_INVALID, problem);
    }

    private static Optional<Outcome.Refused> unknownSeverity(
            @Nullable String id, InForce inForce) {
        boolean isThere =
                id == null
                        || Severity.BUILT_IN.stream().anyMatch(it -> it.id().equals(id))
                        || inForce.all(Kinds.SEVERITY).stream()
                                .anyMatch(
                                        it ->
                                                it instanceof ConfiguredSeverity severity
                                                        && severity.id().equals(id));
        return isThere
                ? Optional.empty()
                : Optional.of(
                        new Outcome.Refused(
                                OutcomeCode.REFERENCE_MISSING,
                                "There is no severity '%s'; choose one that is configured."
                                        .formatted(id)));
    }
}
