package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeyTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ALICE@example.com,alice@example.com",
                "Jose\u0301,Jos\u00e9",
                "Ilse\u00a0Irmak,Ilse Irmak",
                "\u2003Ilse\u2009\u3000Irmak\u200b ,Ilse Irmak",
                "Ilse\u2800Irmak,ilse irmak",
                "Al\u00adi\u200dce\ufe0f,Alice",
                "\ufeffAlice,Alice",
                "Ali\u034fce\u0000,Alice",
                "\u202eAlice\u202c,Alice",
                "Ali\udb40\udd00ce,Alice",
                "Ａｌｉｃｅ,Alice",
                "ﬁona,Fiona",
                "JÜRGEN GROSS,Jürgen Groß",
                "JÜRGEN GROẞ,Jürgen Groß",
                "ΟΔΥΣΣΕΥΣ,Οδυσσευς",
                "e\u034f\u0301va,\u00e9va",
                "\u1fbc\u034f\u0342,\u0391\u0399\u034f\u0342",
                "\u1fbc\u0342,\u1fb7"
            })
    void whatAPersonTakesForTheSameIsTheSame(String one, String other) {
        assertThat(PersonKey.of(one)).isPresent().isEqualTo(PersonKey.of(other));
    }

    @Test
    void aLineBreakInTheCellIsABlank() {
        assertThat(PersonKey.of("Ilse\r\nIrmak\n")).isEqualTo(PersonKey.of("Ilse Irmak"));
    }

    @ParameterizedTest
    @CsvSource({"Alice,Alicia", "José,Jose", "Anna Lee,AnnaLee", "a.b@example.com,ab@example.com"})
    void otherPeopleAreOthers(String one, String other) {
        assertThat(PersonKey.of(one)).isNotEqualTo(PersonKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u2003",
                "\u200b\u2060\ufeff",
                "\u3164\u115f",
                "\u2800",
                "\n\t"
            })
    void whereNothingCanBeSeenThereIsNoKey(String text) {
        assertThat(PersonKey.of(text)).isEqualTo(Optional.empty());
    }

    @Test
    void theMachinesLanguageMakesNoDifference() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(PersonKey.of("IRIS@EXAMPLE.COM"))
                    .contains(new PersonKey("iris@example.com"));
        } finally {
            Locale.setDefault(usual);
        }
    }
}
