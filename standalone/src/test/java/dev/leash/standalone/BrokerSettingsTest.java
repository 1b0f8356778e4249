package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.broker.ExternalListener;
import dev.leash.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {

    private static final int BROKER_PORT = 9092;

    @Test
    void nobodyReadsFromElsewhereUntilSomebodyIsNamed() {
        assertThat(BrokerSettings.listener(Settings.of(Map.of()), BROKER_PORT)).isEmpty();
        assertThat(BrokerSettings.listener(with(Map.of()), BROKER_PORT))
                .get()
                .extracting(ExternalListener::port)
                .isEqualTo(9094);
    }

    @Test
    void thePortOfTheBrokerIsRefused() {
        assertThatThrownBy(
                        () ->
                                BrokerSettings.listener(
                                        with(Map.of("KAFKA_EXTERNAL_PORT", "9092")), BROKER_PORT))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContainingAll("KAFKA_EXTERNAL_PORT", "--kafka-port", "9092");
    }

    @Test
    void aCertificateThatIsNotThereIsRefused() {
        assertThatThrownBy(
                        () ->
                                BrokerSettings.listener(
                                        with(Map.of("KAFKA_EXTERNAL_CERTIFICATE", "/no/such.pem")),
                                        BROKER_PORT))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContainingAll("KAFKA_EXTERNAL_CERTIFICATE", "/no/such.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leash.example.com", "192.0.2.1", "[2001:db8::1]"})
    void aHostIsANameOrAnAddress(String host) {
        assertThat(with(Map.of("KAFKA_EXTERNAL_HOST", host)).problems(BrokerSettings.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "0.0.0.0", "[::]", "a,b", "a b", "leash:9094"})
    void whatNobodyCanConnectToIsRefused(String host) {
        assertThat(with(Map.of("KAFKA_EXTERNAL_HOST", host)).problems(BrokerSettings.all()))
                .singleElement()
                .asString()
                .contains("KAFKA_EXTERNAL_HOST");
    }

    private static Settings with(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("KAFKA_EXTERNAL_USERS", "warehouse:a-password-of-16-or-more");
        return Settings.of(settings);
    }
}
