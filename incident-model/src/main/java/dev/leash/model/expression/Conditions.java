package dev.leash.model.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Evaluation of conditions: total, and each answer has its reason. */
public final class Conditions {

    private Conditions() {}

    /**
     * Why none of the groups holds: the first condition that fails of the group that got furthest;
     * empty when one holds, or there is none.
     */
    public static Optional<Mismatch> mismatch(List<ConditionGroup> groups, Scope scope) {
        Optional<Mismatch> closest = Optional.empty();
        int furthest = -1;
        for (ConditionGroup group : groups) {
            int met = met(group, scope);
            if (met == group.conditions().size()) {
                return Optional.empty();
            }
            if (met > furthest) {
                furthest = met;
                closest = mismatch(group.conditions().get(met), scope);
            }
        }
        return closest;
    }

    /** How many conditions hold before the first that does not. */
    private static int met(ConditionGroup group, Scope scope) {
        int met = 0;
        while (met < group.conditions().size()
                && mismatch(group.conditions().get(met), scope).isEmpty()) {
            met++;
        }
        return met;
    }

    private static Optional<Mismatch> mismatch(Condition condition, Scope scope) {
        Optional<Operation> operation = Operation.of(condition.operation());
        Optional<Reference> subject = Reference.parse(condition.subject());
        if (operation.isEmpty() || subject.isEmpty()) {
            return Optional.of(Mismatch.notUnderstood(condition));
        }
        List<String> params = condition.values().flatMap(it -> values(it, scope)).toList();
        if (operation.get().hasParameters() && params.isEmpty()) {
            return Optional.of(Mismatch.valueNotSet(condition));
        }
        List<String> values = scope.values(subject.get());
        return operation.get().holds(values, params)
                ? Optional.empty()
                : Optional.of(Mismatch.notMet(condition, operation.get(), values, params));
    }

    private static Stream<String> values(ParamValue value, Scope scope) {
        if (value.literal() != null) {
            return Stream.of(value.literal());
        }
        return value.reference() == null
                ? Stream.of()
                : Reference.parse(value.reference()).stream()
                        .flatMap(it -> scope.values(it).stream());
    }

    /**
     * What is wrong with conditions as they are written, in a sentence; empty when nothing is.
     *
     * @param isKnown whether a reference can mean anything
     */
    public static Optional<String> problem(
            List<ConditionGroup> groups, Predicate<Reference> isKnown) {
        return groups.stream()
                .flatMap(group -> group.conditions().stream())
                .flatMap(condition -> problem(condition, isKnown).stream())
                .findFirst();
    }

    private static Optional<String> problem(Condition condition, Predicate<Reference> isKnown) {
        Optional<Operation> operation = Operation.of(condition.operation());
        if (operation.isEmpty()) {
            return Optional.of(
                    "There is no operation '%s'; use one of %s."
                            .formatted(condition.operation(), names()));
        }
        if (operation.get().hasParameters() != condition.values().findAny().isPresent()) {
            return Optional.of(
                    operation.get().hasParameters()
                            ? "The condition on %s has no value to compare with."
                                    .formatted(condition.subject())
                            : "The condition on %s has a value, and '%s' takes none."
                                    .formatted(condition.subject(), condition.operation()));
        }
        return Stream.concat(
                        Stream.of(condition.subject()),
                        condition.values().flatMap(it -> Stream.ofNullable(it.reference())))
                .filter(it -> Reference.parse(it).filter(isKnown).isEmpty())
                .findFirst()
                .map("There is no '%s' to compare."::formatted);
    }

    private static List<String> names() {
        return Stream.of(Operation.values()).map(Operation::key).toList();
    }
}
