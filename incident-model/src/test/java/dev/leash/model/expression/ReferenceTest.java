package dev.leash.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alert.title                  | title",
                "alert.labels[\"team.name\"]  | labels;team.name",
                "payload.items[0].id          | items;0;id",
                "payload/items/0/a~1b         | items;0;a/b",
                "incident.custom_field[\"01J\"] | custom_field;01J",
            })
    void saysWhereAValueStands(String text, String path) {
        assertThat(Reference.parse(text).orElseThrow().path())
                .containsExactly(path.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", ".a", "alert.", "alert..a", "alert[", "alert.a b", "a[\"\"]"})
    void whatMeansNothingIsNone(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @Test
    void whatIsTooDeepIsNone() {
        assertThat(Reference.parse("payload" + ".a".repeat(Reference.MAX_DEPTH))).isPresent();
        assertThat(Reference.parse("payload" + ".a".repeat(Reference.MAX_DEPTH + 1))).isEmpty();
    }

    @Test
    void aTemplateTakesValuesAndNothingOfWhatIsNotSet() {
        Map<String, List<String>> values = Map.of("title", List.of("Disk $1 full"));
        Scope scope = it -> values.getOrDefault(it.path().getLast(), List.of());

        assertThat(new Template("[{{ .alert.title }}] {{alert.none}}{{").in(scope))
                .isEqualTo("[Disk $1 full] {{");
        assertThat(new Template("{{alert.a}} {{ .alert.b }}").references())
                .containsExactly("alert.a", "alert.b");
    }
}
