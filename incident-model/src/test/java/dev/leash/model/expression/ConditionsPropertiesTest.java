package dev.leash.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is configured, evaluation ends, and agrees with the most naive one there is. */
class ConditionsPropertiesTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "lost");

    @Property
    void agreesWithTheNaiveEvaluator(
            @ForAll("groups") List<ConditionGroup> groups,
            @ForAll("values") Map<String, List<String>> values) {
        Scope scope = reference -> values.getOrDefault(reference.path().getLast(), List.of());

        boolean naive =
                groups.isEmpty()
                        || groups.stream()
                                .anyMatch(
                                        group ->
                                                group.conditions().stream()
                                                        .allMatch(it -> naive(it, values)));

        assertThat(Conditions.mismatch(groups, scope).isEmpty()).isEqualTo(naive);
    }

    @Property
    void aPatternAgreesWithARegularExpression(
            @ForAll("patterns") String text, @ForAll("patterns") String pattern) {
        String regex = pattern.replace("*", ".*").replace("?", ".");

        assertThat(Comparisons.isLike(text, pattern)).isEqualTo(text.matches(regex));
    }

    @Property
    void anyTextIsAReferenceOrNone(@ForAll String text) {
        assertThat(Reference.parse(text))
                .satisfies(
                        it ->
                                it.ifPresent(
                                        found -> assertThat(text).startsWith(found.root())));
        if (text.length() <= Template.MAX_LENGTH) {
            assertThat(new Template(text).in(_ -> List.of())).isNotNull();
        }
    }

    private static boolean naive(Condition condition, Map<String, List<String>> values) {
        List<String> subject = values.getOrDefault(name(condition.subject()), List.of());
        List<String> params =
                condition
                        .values()
                        .flatMap(
                                it ->
                                        it.literal() != null
                                                ? List.of(it.literal()).stream()
                                                : values
                                                        .getOrDefault(
                                                                name(
                                                                        String.valueOf(
                                                                                it.reference())),
                                                                List.of())
                                                        .stream())
                        .toList();
        return switch (condition.operation()) {
            case "is_set" -> !subject.isEmpty();
            case "is_not_set" -> subject.isEmpty();
            case "one_of" -> anyOf(subject, params);
            case "not_one_of" -> !params.isEmpty() && !anyOf(subject, params);
            case "contains" -> anyContains(subject, params);
            case "not_contains" -> !params.isEmpty() && !anyContains(subject, params);
            default -> throw new IllegalStateException(condition.operation());
        };
    }

    private static boolean anyOf(List<String> subject, List<String> params) {
        for (String one : subject) {
            for (String other : params) {
                if (one.equalsIgnoreCase(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyContains(List<String> subject, List<String> params) {
        for (String one : subject) {
            for (String other : params) {
                if (one.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(String reference) {
        return reference.substring(reference.indexOf('.') + 1);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(8);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> values() {
        Arbitrary<List<String>> lists = words().list().ofMaxSize(3);
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), lists).ofMaxSize(3);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("eu", "EU", "us", "europe");
    }

    @Provide
    Arbitrary<List<ConditionGroup>> groups() {
        Arbitrary<ParamValue> params =
                Arbitraries.oneOf(
                        words().map(ParamValue::literal),
                        Arbitraries.of(NAMES).map(it -> ParamValue.reference("alert." + it)));
        Arbitrary<List<ParamBinding>> bindings =
                params.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(list -> List.of(new ParamBinding(null, list)));
        Arbitrary<Condition> comparing =
                Combinators.combine(
                                Arbitraries.of(NAMES),
                                Arbitraries.of("one_of", "not_one_of", "contains", "not_contains"),
                                bindings)
                        .as((name, operation, with) -> condition(name, operation, with));
        Arbitrary<Condition> asking =
                Combinators.combine(
                                Arbitraries.of(NAMES), Arbitraries.of("is_set", "is_not_set"))
                        .as((name, operation) -> condition(name, operation, List.of()));
        return Arbitraries.oneOf(comparing, asking)
                .list()
                .ofMaxSize(3)
                .map(ConditionGroup::new)
                .list()
                .ofMaxSize(3);
    }

    private static Condition condition(String name, String operation, List<ParamBinding> with) {
        return new Condition("alert." + name, operation, with);
    }
}
