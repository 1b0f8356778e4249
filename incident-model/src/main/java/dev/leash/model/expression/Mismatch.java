package dev.leash.model.expression;

import static java.util.Objects.requireNonNull;

import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * First condition that does not hold, and why.
 *
 * @param code code of the reason
 * @param words the reason in a sentence, at most {@value #MAX_LENGTH} characters
 */
public record Mismatch(MismatchCode code, String words) {

    /** The longest reason, in characters. */
    public static final int MAX_LENGTH = 300;

    private static final int MAX_VALUES = 3;
    private static final int MAX_VALUE_LENGTH = 60;

    public Mismatch {
        requireNonNull(code, "code");
        words = WellFormedText.cut(WellFormedText.line(words), MAX_LENGTH);
    }

    static Mismatch notUnderstood(Condition condition) {
        return new Mismatch(
                MismatchCode.CONDITION_UNKNOWN,
                "The condition on %s (%s) cannot be understood."
                        .formatted(condition.subject(), condition.operation()));
    }

    static Mismatch valueNotSet(Condition condition) {
        return new Mismatch(
                MismatchCode.VALUE_NOT_SET,
                "%s is compared with something that is not set.".formatted(condition.subject()));
    }

    static Mismatch notMet(
            Condition condition, Operation operation, List<String> subject, List<String> params) {
        String demand =
                params.isEmpty() ? operation.words() : operation.words() + " " + listed(params);
        return subject.isEmpty()
                ? new Mismatch(
                        MismatchCode.SUBJECT_NOT_SET,
                        "%s is not set; it %s.".formatted(condition.subject(), demand))
                : new Mismatch(
                        MismatchCode.CONDITION_NOT_MET,
                        "%s is %s; it %s.".formatted(condition.subject(), listed(subject), demand));
    }

    private static String listed(List<String> values) {
        String some =
                values.stream()
                        .limit(MAX_VALUES)
                        .map(it -> "“" + WellFormedText.cut(it, MAX_VALUE_LENGTH) + "”")
                        .collect(Collectors.joining(", "));
        return values.size() > MAX_VALUES
                ? "%s or %d others".formatted(some, values.size() - MAX_VALUES)
                : some;
    }
}
