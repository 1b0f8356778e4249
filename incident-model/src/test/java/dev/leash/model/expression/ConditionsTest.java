package dev.leash.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "team", List.of("Payments"),
                    "tags", List.of("eu", "prod"),
                    "count", List.of("12.50"),
                    "on", List.of("true"),
                    "day", List.of("2026-11-30T22:18:00Z"));

    private static final Scope SCOPE =
            reference -> VALUES.getOrDefault(String.join(".", reference.path()), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "team  | one_of          | payments,search | true",
                "team  | contains_one_of | search          | false",
                "tags  | one_of          | prod            | true",
                "team  | not_one_of      | search          | true",
                "none  | not_one_of      | search          | true",
                "none  | one_of          | search          | false",
                "team  | contains        | AYM             | true",
                "team  | name_contains   | x               | false",
                "none  | not_contains    | x               | true",
                "tags  | not_contains    | ro              | false",
                "team  | starts_with     | pay             | true",
                "team  | matches         | p*m?nts         | true",
                "team  | matches         | pay             | false",
                "count | gte             | 12.5            | true",
                "count | gte             | 13              | false",
                "count | lte             | 12.5            | true",
                "team  | gte             | 1               | false",
                "on    | is              | TRUE            | true",
                "team  | is              | true            | false",
                "day   | date_range      | 2026-11-30~2026-12-01 | true",
                "day   | date_range      | 2026-12-01~     | false",
                "day   | date_range      | ~               | true",
                "day   | date_range      | tomorrow        | false",
            })
    void comparesWithItsValues(String subject, String operation, String values, boolean holds) {
        Condition condition =
                new Condition(
                        "alert." + subject,
                        operation,
                        List.of(ParamBinding.of(values.split(",", -1))));

        assertThat(mismatch(condition).isEmpty()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "team, is_set, true",
        "none, is_set, false",
        "none, is_not_set, true",
        "none, is_blank, true",
        "team, is_blank, false",
        "on, is_active, true",
        "team, is_active, false"
    })
    void asksWithoutValues(String subject, String operation, boolean holds) {
        Condition condition = new Condition("alert." + subject, operation, List.of());

        assertThat(mismatch(condition).isEmpty()).isEqualTo(holds);
    }

    @Test
    void comparesWithWhatAReferenceSays() {
        Condition same =
                new Condition(
                        "alert.team",
                        "one_of",
                        List.of(new ParamBinding(ParamValue.reference("alert.team"), null)));
        Condition lost =
                new Condition(
                        "alert.team",
                        "not_one_of",
                        List.of(new ParamBinding(ParamValue.reference("alert.none"), null)));

        assertThat(mismatch(same)).isEmpty();
        assertThat(mismatch(lost))
                .hasValueSatisfying(
                        it -> assertThat(it.code()).isEqualTo(MismatchCode.VALUE_NOT_SET));
    }

    @Test
    void oneGroupIsEnoughAndNoneAlwaysHolds() {
        ConditionGroup good = ConditionGroup.of(Condition.of("alert.team", Operation.IS_SET));
        ConditionGroup bad = ConditionGroup.of(Condition.of("alert.none", Operation.IS_SET));

        assertThat(Conditions.mismatch(List.of(), SCOPE)).isEmpty();
        assertThat(Conditions.mismatch(List.of(bad, good), SCOPE)).isEmpty();
        assertThat(Conditions.mismatch(List.of(bad, bad), SCOPE)).isPresent();
    }

    @Test
    void explainsTheGroupThatGotFurthest() {
        Condition first = Condition.of("alert.none", Operation.ONE_OF, "a");
        Condition team = Condition.of("alert.team", Operation.ONE_OF, "payments");
        Condition tags = Condition.of("alert.tags", Operation.ONE_OF, "us", "asia");

        Mismatch why =
                Conditions.mismatch(
                                List.of(ConditionGroup.of(first), ConditionGroup.of(team, tags)),
                                SCOPE)
                        .orElseThrow();

        assertThat(why.code()).isEqualTo(MismatchCode.CONDITION_NOT_MET);
        assertThat(why.words())
                .isEqualTo("alert.tags is “eu”, “prod”; it must be one of “us”, “asia”.");
    }

    @Test
    void whatIsNotSetOrNotUnderstoodIsSaid() {
        assertThat(mismatch(Condition.of("alert.none", Operation.CONTAINS, "x")))
                .hasValueSatisfying(
                        it -> assertThat(it.code()).isEqualTo(MismatchCode.SUBJECT_NOT_SET));
        assertThat(mismatch(new Condition("alert.team", "sounds_like", List.of())))
                .hasValueSatisfying(
                        it -> assertThat(it.code()).isEqualTo(MismatchCode.CONDITION_UNKNOWN));
        assertThat(mismatch(new Condition("not a reference", "is_set", List.of())))
                .hasValueSatisfying(
                        it -> assertThat(it.code()).isEqualTo(MismatchCode.CONDITION_UNKNOWN));
    }

    @Test
    void aProblemOfWhatIsWrittenIsSaid() {
        assertThat(problem(new Condition("alert.team", "sounds_like", List.of())))
                .hasValueSatisfying(it -> assertThat(it).contains("sounds_like", "one_of"));
        assertThat(problem(Condition.of("alert.team", Operation.ONE_OF)))
                .hasValueSatisfying(it -> assertThat(it).contains("no value"));
        assertThat(problem(Condition.of("alert.team", Operation.IS_SET, "x")))
                .hasValueSatisfying(it -> assertThat(it).contains("takes none"));
        assertThat(problem(Condition.of("incident.team", Operation.IS_SET)))
                .hasValueSatisfying(it -> assertThat(it).contains("incident.team"));
        assertThat(problem(Condition.of("alert.team", Operation.ONE_OF, "x"))).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String long1 = "x".repeat(ParamValue.MAX_LITERAL_LENGTH + 1);
        List<ConditionGroup> many =
                Collections.nCopies(ConditionGroup.MAX_GROUPS + 1, ConditionGroup.of());

        assertThatThrownBy(() -> ParamValue.literal(long1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConditionGroup.bounded(many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ParamValue("a", "alert.team"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Without a bound on retries, these wildcards would take longer than the test may. */
    @Test
    void wildcardsAreTriedInProportion() {
        assertThat(Comparisons.isLike("a".repeat(60_000), "*a*a*a*a*a*a*a*a*a*a*b")).isFalse();
    }

    private static Optional<Mismatch> mismatch(Condition condition) {
        return Conditions.mismatch(List.of(ConditionGroup.of(condition)), SCOPE);
    }

    private static Optional<String> problem(Condition condition) {
        return Conditions.problem(
                List.of(ConditionGroup.of(condition)), it -> it.root().equals("alert"));
    }
}
