package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String SECRET = "hunter2-hunter2-hunter2";
    private static final Setting<Integer> LIVES =
            Setting.of(
                    "CAT_LIVES",
                    "How many lives a cat has.",
                    "a whole number from 1 to 9",
                    "7",
                    Parsers.wholeNumber(1, 9));
    private static final Setting<String> NAME =
            Setting.optional("CAT_NAME", "What the cat is called.", "any text", Parsers::text);
    private static final Setting<Integer> TOKEN =
            Setting.secret(
                    "CAT_TOKEN",
                    "Opens the cat's door.",
                    "a number from 1 to 9",
                    Parsers.wholeNumber(1, 9));
    private static final List<Setting<?>> ALL = List.of(LIVES, NAME, TOKEN);

    @TempDir Path folder;

    @Test
    void whatIsSetCounts() {
        assertThat(of(Map.of("CAT_LIVES", " 9 ")).get(LIVES)).isEqualTo(9);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(of(Map.of()).get(LIVES)).isEqualTo(7);
        assertThat(of(Map.of("CAT_LIVES", "")).get(LIVES)).isEqualTo(7);
        assertThat(of(Map.of("CAT_LIVES", " \t")).get(LIVES)).isEqualTo(7);
    }

    @Test
    void whatMayBeLeftOutIsAbsent() {
        assertThat(of(Map.of()).find(NAME)).isEmpty();
        assertThat(of(Map.of("CAT_NAME", "Tom")).find(NAME)).contains("Tom");
    }

    @Test
    void whatIsNeededAndAbsentIsSaidToBe() {
        assertThatThrownBy(() -> of(Map.of()).get(NAME))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage("CAT_NAME is not set; allowed is any text. What the cat is called.");
    }

    @Test
    void whatIsNotAllowedIsRefusedWithItsNameAndValue() {
        assertThatThrownBy(() -> of(Map.of("CAT_LIVES", "ten")).get(LIVES))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage("CAT_LIVES is 'ten'; allowed is a whole number from 1 to 9");
    }

    @Test
    void aSecretIsRefusedWithoutItsValue() {
        assertThatThrownBy(() -> of(Map.of("CAT_TOKEN", SECRET)).find(TOKEN))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage(
                        "CAT_TOKEN is a value that is not allowed; allowed is a number from 1 to 9")
                .hasNoCause();
    }

    @Test
    void aValueMayBeInAFile() throws IOException {
        Path file = write("lives", "\n 8 \n");

        assertThat(of(Map.of("CAT_LIVES_FILE", " " + file + " ")).get(LIVES)).isEqualTo(8);
    }

    @Test
    void whatIsSetComesBeforeWhatIsInAFile() throws IOException {
        Path file = write("lives", "8");

        Settings both = of(Map.of("CAT_LIVES", "9", "CAT_LIVES_FILE", file.toString()));
        Settings blank = of(Map.of("CAT_LIVES", " ", "CAT_LIVES_FILE", file.toString()));

        assertThat(both.get(LIVES)).isEqualTo(9);
        assertThat(blank.get(LIVES)).isEqualTo(8);
    }

    @Test
    void aBlankNameOfAFileIsNone() {
        assertThat(of(Map.of("CAT_LIVES_FILE", " ")).get(LIVES)).isEqualTo(7);
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBe() {
        Path file = folder.resolve("nobody");

        assertThatThrownBy(() -> of(Map.of("CAT_LIVES_FILE", file.toString())).get(LIVES))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage(
                        "CAT_LIVES_FILE is '%s', which cannot be read: there is no such file; allowed is the path of a file that holds a whole number from 1 to 9"
                                .formatted(file));
    }

    @Test
    void whatIsNoFileOfTextIsRefused() throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        for (String file : List.of(folder.toString(), binary.toString(), "a\0b")) {
            assertThatThrownBy(() -> of(Map.of("CAT_TOKEN_FILE", file)).find(TOKEN))
                    .isInstanceOf(RefusedSettingException.class)
                    .hasMessageContaining("CAT_TOKEN_FILE is '" + file + "'")
                    .hasMessageContaining("it is not a text file");
        }
    }

    @Test
    void aSecretInAFileIsRefusedWithoutItsValue() throws IOException {
        Path file = write("token", SECRET);

        assertThatThrownBy(() -> of(Map.of("CAT_TOKEN_FILE", file.toString())).find(TOKEN))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageNotContaining("hunter2");
    }

    /** Somebody may have named the wrong file, and that one may hold a secret. */
    @Test
    void whatIsInAFileIsNotShownThoughTheSettingIsNoSecret() throws IOException {
        Path file = write("lives", SECRET);
        Settings settings = of(Map.of("CAT_LIVES_FILE", file.toString()));

        assertThatThrownBy(() -> settings.get(LIVES))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage(
                        "what is in the file of CAT_LIVES_FILE is not allowed; allowed is a whole number from 1 to 9")
                .hasNoCause();
        assertThat(settings.problems(ALL)).singleElement().asString().doesNotContain("hunter2");
    }

    @Test
    void anEmptyFileIsNoValue() throws IOException {
        Path file = write("token", "");

        assertThatThrownBy(() -> of(Map.of("CAT_TOKEN_FILE", file.toString())).find(TOKEN))
                .isInstanceOf(RefusedSettingException.class);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        Settings settings =
                of(
                        Map.of(
                                "CAT_LIVES", "0",
                                "CAT_NAME", "Tom",
                                "CAT_TOKEN", SECRET));

        assertThat(settings.problems(ALL))
                .containsExactly(
                        "CAT_LIVES is '0'; allowed is a whole number from 1 to 9",
                        "CAT_TOKEN is a value that is not allowed; allowed is a number from 1 to 9");
    }

    @Test
    void aFileThatCannotBeReadIsAProblemLikeAnyOther() {
        assertThat(of(Map.of("CAT_LIVES_FILE", "/nobody", "CAT_TOKEN", "x")).problems(ALL))
                .hasSize(2)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("CAT_LIVES_FILE is '/nobody'"));
    }

    @Test
    void whereAllIsWellThereAreNoProblems() {
        assertThat(of(Map.of()).problems(ALL)).isEmpty();
        assertThat(of(Map.of("SOMETHING_ELSE", "x")).problems(ALL)).isEmpty();
    }

    @Test
    void whatIsInForceIsListedAndSecretsAreMasked() throws IOException {
        Path file = write("token", "5");

        assertThat(of(Map.of("CAT_NAME", "Tom", "CAT_TOKEN", "5")).inForce(ALL))
                .containsExactly("CAT_LIVES=7", "CAT_NAME=Tom", "CAT_TOKEN=********");
        assertThat(of(Map.of("CAT_TOKEN_FILE", file.toString())).inForce(ALL))
                .containsExactly("CAT_LIVES=7", "CAT_NAME=(not set)", "CAT_TOKEN=********");
        assertThat(of(Map.of()).inForce(ALL)).contains("CAT_TOKEN=(not set)");
    }

    @Test
    void whatAFileHoldsIsNotListed() throws IOException {
        Path file = write("lives", "8");

        assertThat(of(Map.of("CAT_LIVES_FILE", file.toString())).inForce(ALL))
                .contains("CAT_LIVES=(in the file of CAT_LIVES_FILE)");
        assertThat(of(Map.of("CAT_LIVES_FILE", file.toString())).differing(ALL))
                .containsExactly("CAT_LIVES=(in the file of CAT_LIVES_FILE)");
    }

    @Test
    void theMaskDoesNotTellHowLongASecretIs() {
        assertThat(of(Map.of("CAT_TOKEN", "5")).inForce(List.of(TOKEN)))
                .isEqualTo(of(Map.of("CAT_TOKEN", SECRET)).inForce(List.of(TOKEN)));
    }

    @Test
    void someValuesCanBeReplaced() {
        Settings settings = of(Map.of("CAT_LIVES", "9", "CAT_NAME", "Tom"));

        Settings replaced = settings.with(Map.of("CAT_LIVES", "3"));

        assertThat(replaced.get(LIVES)).isEqualTo(3);
        assertThat(replaced.find(NAME)).contains("Tom");
        assertThat(settings.get(LIVES)).isEqualTo(9);
    }

    @Test
    void whatBeginsAlikeIsFoundWithoutTheBeginning() {
        Settings settings = of(Map.of("CAT_LIVES", "9", "CAT_", "x", "DOG_LIVES", "1"));

        assertThat(settings.startingWith("CAT_"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("LIVES", "9", "", "x"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Settings of(Map<String, String> variables) {
        return Settings.of(variables);
    }
}
