package dev.leash.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.form.FormFields.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    void keepsEverythingAsItCame() {
        FormFields form =
                read("Body=ACK+42+&FromCity=&MediaUrl=b&MediaUrl=a&Flag&%C3%A4=%2B1").orElseThrow();

        assertThat(form.fields())
                .containsExactly(
                        new Field("Body", "ACK 42 "),
                        new Field("FromCity", ""),
                        new Field("MediaUrl", "b"),
                        new Field("MediaUrl", "a"),
                        new Field("Flag", ""),
                        new Field("ä", "+1"));
        assertThat(form.text("MediaUrl")).isEqualTo("b");
        assertThat(form.value("To")).isNull();
        assertThat(form.text("To")).isEmpty();
    }

    @Test
    void mayBeEmpty() {
        assertThat(read("")).contains(new FormFields(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%zz", "%4=1"})
    void isNoneWithBrokenEscapes(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void isNoneWithoutEnd() {
        assertThat(read("a=1&".repeat(FormFields.MAX_FIELDS - 1) + "b=2")).isPresent();
        assertThat(read("a=1&".repeat(FormFields.MAX_FIELDS) + "b=2")).isEmpty();
    }

    @Test
    void doesNotPrintWhatItHolds() {
        assertThat(read("From=%2B15550100001").orElseThrow().toString())
                .contains("From")
                .doesNotContain("15550100001");
    }

    @Property
    void neverThrows(@ForAll String body) {
        assertThat(read(body)).isNotNull();
    }

    private static Optional<FormFields> read(String body) {
        return FormFields.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
