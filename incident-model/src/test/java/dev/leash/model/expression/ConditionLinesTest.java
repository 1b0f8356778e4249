package dev.leash.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionLinesTest {

    private static final List<ConditionGroup> GROUPS =
            List.of(
                    ConditionGroup.of(
                            Condition.of(
                                    "alert.severity", Operation.ONE_OF, "critical", "a, b"),
                            Condition.of("alert.labels[\"team name\"]", Operation.IS_SET)),
                    ConditionGroup.of(
                            new Condition(
                                    "alert.title",
                                    "contains",
                                    List.of(
                                            new ParamBinding(
                                                    ParamValue.reference("alert.labels.host"),
                                                    null)))));

    private static final String TEXT =
            """
            alert.severity one_of critical, "a, b"
            alert.labels["team name"] is_set

            alert.title contains {{alert.labels.host}}\
            """;

    @Test
    void whatIsWrittenIsReadAsItWas() {
        assertThat(ConditionLines.text(GROUPS)).isEqualTo(TEXT);
        assertThat(ConditionLines.parse(TEXT)).isEqualTo(GROUPS);
    }

    @Test
    void nothingIsNoCondition() {
        assertThat(ConditionLines.parse("\n  \n")).isEmpty();
        assertThat(ConditionLines.parse("alert.title is_set\nor\nalert.source is_set")).hasSize(2);
    }

    @Test
    void aLineThatIsNoConditionIsRefused() {
        assertThatThrownBy(() -> ConditionLines.parse("critical"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("critical");
    }
}
