package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("io")
class StartupTest {

    private static final EnumSet<Part> ALL = EnumSet.allOf(Part.class);

    @TempDir Path folder;

    @Test
    void aFirstStartMakesASecretAndKeepsIt() {
        Settings settings = Settings.of(Map.of("DATA_DIR", folder.toString(), "HTTP_PORT", "0"));

        String first = Startup.prepare(settings, ALL).get(SecretSettings.LINK_SECRET);
        String second = Startup.prepare(settings, ALL).get(SecretSettings.LINK_SECRET);

        assertThat(first).hasSizeGreaterThanOrEqualTo(32).isEqualTo(second);
    }

    @Test
    void aSecretThatWasNeverWrittenIsMade() throws IOException {
        Files.createFile(folder.resolve("link-secret"));
        Settings settings = Settings.of(Map.of("DATA_DIR", folder.toString(), "HTTP_PORT", "0"));

        assertThat(Startup.prepare(settings, ALL).get(SecretSettings.LINK_SECRET))
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void linksBeginWithThePortThatWasFree() {
        Settings any = Settings.of(Map.of("DATA_DIR", folder.toString(), "HTTP_PORT", "0"));

        Settings prepared = Startup.prepare(any, ALL);

        int port = prepared.get(HttpSettings.PORT);
        assertThat(port).isPositive();
        assertThat(HttpSettings.publicUrl(prepared)).hasToString("http://localhost:" + port);
    }

    @Test
    void aPortThatWasChosenStays() {
        String port =
                Integer.toString(
                        Startup.prepare(
                                        Settings.of(
                                                Map.of(
                                                        "DATA_DIR",
                                                        folder.toString(),
                                                        "HTTP_PORT",
                                                        "0")),
                                        ALL)
                                .get(HttpSettings.PORT));
        Settings chosen = Settings.of(Map.of("DATA_DIR", folder.toString(), "HTTP_PORT", port));

        assertThat(Startup.prepare(chosen, ALL).get(HttpSettings.PORT)).hasToString(port);
    }

    @Test
    void everythingThatIsNotAllowedIsSaidAtOnce() {
        Settings settings =
                Settings.of(
                        Map.of(
                                "DATA_DIR", folder.toString(),
                                "ESCALATION_DELAY_MINUTES", "soon",
                                "FAIL_ON_NO_ASSIGNEE", "maybe",
                                "TZ", "Mars/Olympus"));

        assertThatThrownBy(() -> Startup.prepare(settings, ALL))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("ESCALATION_DELAY_MINUTES is 'soon'; allowed is minutes")
                .hasMessageContaining("FAIL_ON_NO_ASSIGNEE is 'maybe'; allowed is true or false")
                .hasMessageContaining("TZ is 'Mars/Olympus'");
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE, HTTP_HOST=0.0.0.0, INTAKE_TOKEN is not set",
        "DASHBOARD, HTTP_HOST=0.0.0.0, API_TOKEN is not set",
        "INTAKE, TWILIO_ACCOUNT_SID=AC00000000000000000000000000000000, TWILIO_AUTH_TOKEN is not set",
        "NOTIFIER, SMTP_HOST=localhost, SMTP_FROM is not set",
        "SHEETS, GOOGLE_SPREADSHEET_ID=1234567890123456789012345, GOOGLE_SPREADSHEET_ID is set",
        "ESCALATION, KAFKA_CLIENT_SECURITY_PROTOCOL=NONSENSE, KAFKA_CLIENT_"
    })
    void whatIsMissingIsSaidBeforeAnythingStarts(Part part, String setting, String said) {
        String[] pair = setting.split("=", 2);
        Settings settings = Settings.of(Map.of("DATA_DIR", folder.toString(), pair[0], pair[1]));

        assertThatThrownBy(() -> Startup.prepare(settings, EnumSet.of(part)))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }

    @Test
    void theFolderIsClosedToOthersAlsoWhenItWasOpenBefore() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Settings settings = Settings.of(Map.of("DATA_DIR", open.toString(), "HTTP_PORT", "0"));

        Startup.prepare(settings, ALL);

        assertThat(Files.getPosixFilePermissions(open))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings =
                    Settings.of(
                            Map.of(
                                    "DATA_DIR", folder.toString(),
                                    "HTTP_PORT", Integer.toString(taken.getLocalPort())));

            assertThatThrownBy(() -> Startup.prepare(settings, ALL))
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aFolderThatIsAFileIsNamedWithTheWayOut() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(
                        () ->
                                Startup.prepare(
                                        Settings.of(Map.of("DATA_DIR", file.toString())), ALL))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }
}
