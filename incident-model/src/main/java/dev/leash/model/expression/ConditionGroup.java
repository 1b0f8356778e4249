package dev.leash.model.expression;

import java.util.List;

/**
 * Conditions that must all hold. Of several groups, one is enough; no group at all always holds.
 *
 * @param conditions the conditions, at most {@value #MAX_CONDITIONS}; without any, it holds
 */
public record ConditionGroup(List<Condition> conditions) {

    /** Maximum number of conditions. */
    public static final int MAX_CONDITIONS = 20;

    /** Maximum number of groups that are alternatives of each other. */
    public static final int MAX_GROUPS = 20;

    public ConditionGroup {
        conditions = List.copyOf(conditions);
        if (conditions.size() > MAX_CONDITIONS) {
            throw new IllegalArgumentException(
                    "a group has %d conditions; at most %d are allowed"
                            .formatted(conditions.size(), MAX_CONDITIONS));
        }
    }

    /** A group of these conditions. */
    public static ConditionGroup of(Condition... conditions) {
        return new ConditionGroup(List.of(conditions));
    }

    /**
     * The groups, when there are not too many.
     *
     * @throws IllegalArgumentException when there are more than {@value #MAX_GROUPS}
     */
    public static List<ConditionGroup> bounded(List<ConditionGroup> groups) {
        if (groups.size() > MAX_GROUPS) {
            throw new IllegalArgumentException(
                    "there are %d groups of conditions; at most %d are allowed"
                            .formatted(groups.size(), MAX_GROUPS));
        }
        return List.copyOf(groups);
    }
}
