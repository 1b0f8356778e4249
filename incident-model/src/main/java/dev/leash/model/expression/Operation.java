package dev.leash.model.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Comparison of a subject with parameters. Text is compared regardless of case. A subject with
 * several values meets a comparison when one of them does, and a negative one when none meets its
 * opposite; one that is not set meets only negative ones.
 */
public enum Operation {
    /** The subject is one of the values. */
    ONE_OF("must be one of", Params.SOME, "one_of contains_one_of equals in"),
    /** The subject is none of the values, or not set. */
    NOT_ONE_OF("must not be one of", Params.SOME, "not_one_of not_in"),
    /** The subject contains one of the values. */
    CONTAINS("must contain", Params.SOME, "contains name_contains"),
    /** The subject contains none of the values, or is not set. */
    NOT_CONTAINS("must not contain", Params.SOME, "not_contains"),
    /** The subject begins with one of the values. */
    STARTS_WITH("must begin with", Params.SOME, "starts_with"),
    /** The whole subject is like one of the patterns; {@code *} and {@code ?} are wildcards. */
    MATCHES("must be like", Params.SOME, "matches"),
    /** The subject is set. */
    IS_SET("must be set", Params.NONE, "is_set"),
    /** The subject is not set. */
    IS_NOT_SET("must not be set", Params.NONE, "is_not_set is_blank"),
    /** The subject is true, or false, as the value says. */
    IS("must be", Params.SOME, "is"),
    /** The subject is true. */
    IS_ACTIVE("must be active", Params.NONE, "is_active"),
    /** The subject is a number, and at least the value. */
    GTE("must be at least", Params.SOME, "gte"),
    /** The subject is a number, and at most the value. */
    LTE("must be at most", Params.SOME, "lte"),
    /** The subject is a day or time between two days, written {@code A~B}, both included. */
    DATE_RANGE("must be within", Params.SOME, "date_range");

    private enum Params {
        NONE,
        SOME
    }

    private final String words;
    private final Params params;
    private final String names;

    Operation(String words, Params params, String names) {
        this.words = words;
        this.params = params;
        this.names = names;
    }

    /** The operation of a name; empty when there is none. */
    public static Optional<Operation> of(String name) {
        return Arrays.stream(values()).filter(it -> it.allNames().contains(name)).findFirst();
    }

    /** Its first name. */
    public String key() {
        return allNames().getFirst();
    }

    private List<String> allNames() {
        return List.of(names.split(" ", -1));
    }

    /** What it demands of its subject, in words. */
    public String words() {
        return words;
    }

    /** Whether it compares with values. */
    public boolean hasParameters() {
        return params == Params.SOME;
    }

    /** Whether a subject that is not set meets it. */
    boolean isNegative() {
        return this == NOT_ONE_OF || this == NOT_CONTAINS || this == IS_NOT_SET;
    }

    /**
     * Whether a subject meets it.
     *
     * @param subject the values of the subject; empty when it is not set
     * @param params the values it is compared with; not empty when it {@link #hasParameters}
     */
    boolean holds(List<String> subject, List<String> params) {
        return switch (this) {
            case IS_SET -> !subject.isEmpty();
            case IS_NOT_SET -> subject.isEmpty();
            case IS_ACTIVE -> subject.stream().anyMatch(it -> it.equalsIgnoreCase("true"));
            case NOT_ONE_OF -> !ONE_OF.holds(subject, params);
            case NOT_CONTAINS -> !CONTAINS.holds(subject, params);
            case ONE_OF, CONTAINS, STARTS_WITH, MATCHES, IS, GTE, LTE, DATE_RANGE ->
                    subject.stream()
                            .anyMatch(one -> params.stream().anyMatch(it -> compare(one, it)));
        };
    }

    private boolean compare(String subject, String param) {
        return switch (this) {
            case ONE_OF, NOT_ONE_OF, IS -> Comparisons.areEqual(subject, param);
            case CONTAINS, NOT_CONTAINS -> Comparisons.contains(subject, param);
            case STARTS_WITH -> Comparisons.startsWith(subject, param);
            case MATCHES -> Comparisons.isLike(subject, param);
            case GTE -> Comparisons.number(subject, param).filter(it -> it >= 0).isPresent();
            case LTE -> Comparisons.number(subject, param).filter(it -> it <= 0).isPresent();
            case DATE_RANGE -> Comparisons.isWithin(subject, param);
            case IS_SET, IS_NOT_SET, IS_ACTIVE -> false;
        };
    }
}
