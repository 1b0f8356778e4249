package dev.leash.model.expression;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One comparison.
 *
 * @param subject reference to what is compared, such as {@code alert.severity}
 * @param operation name of an {@link Operation}, as it was written
 * @param paramBindings what it is compared with, at most {@value #MAX_BINDINGS}
 */
public record Condition(String subject, String operation, List<ParamBinding> paramBindings) {

    /** Maximum number of parameters. */
    public static final int MAX_BINDINGS = 4;

    /** The longest name of an operation, in characters. */
    private static final int MAX_OPERATION_LENGTH = 64;

    public Condition {
        requireNonNull(operation, "operation");
        Reference.requireLength("a subject", subject);
        if (operation.length() > MAX_OPERATION_LENGTH) {
            throw new IllegalArgumentException(
                    "an operation has %d characters; at most %d are allowed"
                            .formatted(operation.length(), MAX_OPERATION_LENGTH));
        }
        paramBindings = List.copyOf(paramBindings);
        if (paramBindings.size() > MAX_BINDINGS) {
            throw new IllegalArgumentException(
                    "a condition has %d parameters; at most %d are allowed"
                            .formatted(paramBindings.size(), MAX_BINDINGS));
        }
    }

    /** A comparison with literals; with none, one without parameters. */
    public static Condition of(String subject, Operation operation, String... literals) {
        return new Condition(
                subject,
                operation.key(),
                literals.length == 0 ? List.of() : List.of(ParamBinding.of(literals)));
    }

    /** Every value it is compared with, in order. */
    public Stream<ParamValue> values() {
        return paramBindings.stream().flatMap(ParamBinding::values);
    }
}
