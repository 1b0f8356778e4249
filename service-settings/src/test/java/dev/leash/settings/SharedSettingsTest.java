package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.link.Grant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that several services share. */
class SharedSettingsTest {

    private static final Settings NOTHING_SET = Settings.of(Map.of());

    static List<Setting<?>> settings() {
        return Stream.of(
                        HttpSettings.all(),
                        KafkaSettings.all(),
                        SecretSettings.all(),
                        DataSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , true",
        "localhost, http://localhost:9000, true",
        "127.0.0.1, https://127.0.0.1, true",
        "127.0.0.1, https://leash.invalid, false",
        "0.0.0.0, , false",
        "0.0.0.0, http://localhost:8080, false"
    })
    void itIsOpenOnlyWhileNothingLeadsElsewhere(String host, @Nullable String url, boolean open) {
        Map<String, String> variables = new HashMap<>(Map.of("HTTP_HOST", host));
        if (url != null) {
            variables.put("PUBLIC_URL", url);
        }

        assertThat(HttpSettings.isOpen(Settings.of(variables))).isEqualTo(open);
    }

    @Test
    void noNameIsUsedTwice() {
        assertThat(settings()).extracting(Setting::name).doesNotHaveDuplicates().hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingSaysWhatItIsFor(Setting<?> setting) {
        assertThat(setting.name()).matches("[A-Z]+(_[A-Z]+)*").doesNotEndWith("_FILE");
        assertThat(setting.about()).matches("[A-Z].*\\.");
        assertThat(setting.allowed()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aDefaultIsAllowed(Setting<?> setting) {
        assertThat(NOTHING_SET.problems(List.of(setting))).isEmpty();
        assertThat(NOTHING_SET.find(setting).isPresent()).isEqualTo(setting.fallback() != null);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, -1",
        "HTTP_PORT, 65536",
        "HTTP_PORT, http",
        "PUBLIC_URL, leash",
        "PUBLIC_URL, https://leash.example.com/path",
        "KAFKA_BOOTSTRAP_SERVERS, kafka",
        "KAFKA_PARTITIONS, 0",
        "KAFKA_PARTITIONS, 257",
        "KAFKA_REPLICAS, 0",
        "KAFKA_REPLICAS, 10",
    })
    void nonsenseIsRefusedByNameAndValue(String name, String value) {
        assertThat(Settings.of(Map.of(name, value)).problems(settings()))
                .singleElement()
                .asString()
                .startsWith(name + " is '" + value + "'; allowed is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
    void thisMachineIsLoopback(String host) {
        assertThat(HttpSettings.isLoopback(Settings.of(Map.of("HTTP_HOST", host)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1", "nobody.invalid"})
    void everythingElseIsNot(String host) {
        assertThat(HttpSettings.isLoopback(Settings.of(Map.of("HTTP_HOST", host)))).isFalse();
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(HttpSettings.isLoopback(NOTHING_SET)).isTrue();
    }

    @Test
    void peopleReachTheDashboardWhereItListensUnlessToldOtherwise() {
        assertThat(HttpSettings.publicUrl(NOTHING_SET))
                .isEqualTo(URI.create("http://localhost:8080"));
        assertThat(HttpSettings.publicUrl(Settings.of(Map.of("HTTP_PORT", "9000"))))
                .isEqualTo(URI.create("http://localhost:9000"));
        assertThat(
                        HttpSettings.publicUrl(
                                Settings.of(
                                        Map.of(
                                                "HTTP_PORT", "9000",
                                                "PUBLIC_URL", "https://leash.example.com/"))))
                .isEqualTo(URI.create("https://leash.example.com"));
    }

    @Test
    void anAddressWithAPathIsRefusedWithTheReason() {
        assertThat(
                        Settings.of(Map.of("PUBLIC_URL", "https://example.com/leash"))
                                .problems(settings()))
                .containsExactly(
                        "PUBLIC_URL is 'https://example.com/leash'; allowed is a web address such as https://leash.example.com: http or https and a host, with a port if necessary, and no path, since Leash is at the root of its host");
    }

    @Test
    void kafkaIsHereUnlessToldOtherwise() {
        assertThat(KafkaSettings.access(NOTHING_SET))
                .isEqualTo(
                        new KafkaAccess(
                                "127.0.0.1:9092",
                                Map.of(),
                                KafkaAccess.DEFAULT_PARTITIONS,
                                (short) 1,
                                URI.create("http://localhost:8080")));
    }

    @Test
    void kafkaIsWhereItIsSaidToBe() {
        Settings settings =
                Settings.of(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", "a:9092, b:9092",
                                "KAFKA_PARTITIONS", "12",
                                "KAFKA_REPLICAS", "3",
                                "KAFKA_CLIENT_SECURITY_PROTOCOL", "SASL_SSL",
                                "KAFKA_CLIENT_SASL_JAAS_CONFIG", "Module required x=\"Y_Z\";",
                                "KAFKA_CLIENTS", "not one of them",
                                "PUBLIC_URL", "https://leash.example.com"));

        assertThat(KafkaSettings.access(settings))
                .isEqualTo(
                        new KafkaAccess(
                                "a:9092,b:9092",
                                Map.of(
                                        "security.protocol", "SASL_SSL",
                                        "sasl.jaas.config", "Module required x=\"Y_Z\";"),
                                12,
                                (short) 3,
                                URI.create("https://leash.example.com")));
    }

    @Test
    void theFolderOfAPartIsBelowTheFolderOfAll() {
        Settings settings = Settings.of(Map.of("DATA_DIR", "/var/./lib/leash"));

        assertThat(DataSettings.folder(settings, "view")).isEqualTo(Path.of("/var/lib/leash/view"));
        assertThat(DataSettings.folder(NOTHING_SET, "view"))
                .isAbsolute()
                .endsWithRaw(Path.of(".leash/view"));
    }

    @Test
    void theLinkSecretSigns() {
        Settings settings = Settings.of(Map.of("LINK_SECRET", "  0123456789abcdef  "));
        Grant grant = new Grant("42", "ack", "alice", Instant.EPOCH);

        assertThat(SecretSettings.links(settings).read(SecretSettings.links(settings).sign(grant)))
                .contains(grant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "012345678901234",
                "              0123456789abcde              ",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabcabcabc"
            })
    void aWeakLinkSecretIsRefusedAndNotShown(String secret) {
        Settings settings = Settings.of(Map.of("LINK_SECRET", secret));

        assertThat(settings.problems(settings()))
                .singleElement()
                .asString()
                .startsWith("LINK_SECRET is a value that is not allowed; allowed is at least 16")
                .doesNotContain(secret.strip());
        assertThat(settings.inForce(settings())).contains("LINK_SECRET=********");
    }

    @Test
    void thereIsNoLinkSecretByDefault() {
        assertThatThrownBy(() -> SecretSettings.links(NOTHING_SET))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith("LINK_SECRET is not set");
    }
}
