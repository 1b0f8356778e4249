package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page of settings says what the code says. */
class ConfigurationPageTest {

    @Test
    void isAsTheSettingsAre() throws IOException {
        String received = page();
        Files.writeString(Path.of("target", "configuration.received.md"), received);

        assertThat(Files.readString(Path.of("..", "docs", "configuration.md")))
                .as("docs/configuration.md; target/configuration.received.md is what it should be")
                .isEqualTo(received);
    }

    private static String page() {
        return Stream.concat(
                        Part.settingsOf(EnumSet.allOf(Part.class)).stream(),
                        BrokerSettings.all().stream())
                .map(ConfigurationPageTest::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                """
                                # Configuration

                                Every setting is an environment variable. `NAME_FILE` may name a file that holds the value of `NAME` instead.
                                A value that is not allowed is refused at start. `KAFKA_CLIENT_SECURITY_PROTOCOL=SASL_SSL` and the like go to every Kafka client.
                                `LOG_LEVEL` (INFO) says how much is logged, `LEASH_HEAP` (768m) how much memory Java may take, `LEASH_JAVA_OPTIONS` what else Java is told.

                                | setting | default | allowed | what it does |
                                |---|---|---|---|
                                """,
                                "\n"));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback() == null ? "" : "`" + setting.fallback() + "`";
        return "| `%s` | %s | %s%s | %s |"
                .formatted(
                        setting.name(),
                        fallback,
                        setting.allowed().replace("|", "\\|"),
                        setting.secret() ? "; secret" : "",
                        setting.about());
    }
}
