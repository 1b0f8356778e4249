package dev.leash.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSettingsTest {

    private static final String SID = "AC" + "0".repeat(32);
    private static final String TOKEN = "a token nobody may see".replace(' ', '-');
    private static final String NUMBER = "+15005550006";
    private static final Map<String, String> LEAST =
            Map.of(
                    "TWILIO_ACCOUNT_SID", SID,
                    "TWILIO_AUTH_TOKEN", TOKEN,
                    "TWILIO_PHONE_NUMBER", NUMBER);

    @Test
    void thereIsNoAccountUnlessOneIsSet() {
        assertThat(TwilioSettings.account(Settings.of(Map.of()))).isEmpty();
        assertThat(
                        TwilioSettings.account(
                                Settings.of(Map.of("TWILIO_API_URL", "https://api.example.com"))))
                .isEmpty();
    }

    @Test
    void threeSettingsAreEnough() {
        TwilioAccount account = account(LEAST);

        assertThat(account)
                .isEqualTo(
                        new TwilioAccount(
                                SID, TOKEN, NUMBER, null, URI.create("https://api.twilio.com")));
        assertThat(account.username()).isEqualTo(SID);
        assertThat(account.password()).isEqualTo(TOKEN);
    }

    @Test
    void anApiKeyAsksInPlaceOfTheToken() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("TWILIO_API_KEY_SID", "SK" + "a".repeat(32));
        settings.put("TWILIO_API_KEY_SECRET", "a-secret");

        TwilioAccount account = account(settings);

        assertThat(account.username()).isEqualTo("SK" + "a".repeat(32));
        assertThat(account.password()).isEqualTo("a-secret");
        assertThat(account.authToken()).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_PHONE_NUMBER"})
    void whatIsHalfSetIsRefusedByName(String name) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.remove(name);

        assertThatThrownBy(() -> account(settings))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith(name + " is not set; allowed is ");
    }

    @ParameterizedTest
    @CsvSource({"TWILIO_API_KEY_SID, SK", "TWILIO_API_KEY_SECRET, AA"})
    void soIsHalfAKey(String name, String beginning) {
        assertThatThrownBy(() -> account(with(name, beginning + "0".repeat(32))))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage(
                        "only one of TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET is set; set both, or neither");
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO_ACCOUNT_SID, SK00000000000000000000000000000000",
        "TWILIO_ACCOUNT_SID, AC0000",
        "TWILIO_AUTH_TOKEN, two words",
        "TWILIO_PHONE_NUMBER, 015005550006",
        "TWILIO_PHONE_NUMBER, +1 500 555 0006",
        "TWILIO_PHONE_NUMBER, Leash",
        "TWILIO_API_URL, http://api.twilio.com",
        "TWILIO_API_URL, https://api.twilio.com/2010-04-01",
    })
    void nonsenseIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> account(with(name, value)))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith(name + " is ")
                .hasMessageNotContaining("two words")
                .hasMessageNotContaining("5550006'");
    }

    @Test
    void thisMachineMayBeAskedInTheClear() {
        assertThat(account(with("TWILIO_API_URL", "http://127.0.0.1:8088/")).api())
                .isEqualTo(URI.create("http://127.0.0.1:8088"));
    }

    @Test
    void neitherSecretsNorNumbersAreShown() {
        Settings settings =
                Settings.of(LEAST)
                        .with(
                                Map.of(
                                        "TWILIO_API_KEY_SID",
                                        "SK" + "a".repeat(32),
                                        "TWILIO_API_KEY_SECRET",
                                        "another-secret"));

        assertThat(TwilioSettings.account(settings).orElseThrow().toString())
                .doesNotContain(TOKEN, NUMBER, "another-secret");
        assertThat(settings.inForce(TwilioSettings.all()))
                .contains("TWILIO_AUTH_TOKEN=********", "TWILIO_PHONE_NUMBER=********")
                .noneMatch(line -> line.contains(NUMBER) || line.contains("another-secret"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put(name, value);
        return settings;
    }

    private static TwilioAccount account(Map<String, String> settings) {
        return TwilioSettings.account(Settings.of(settings)).orElseThrow();
    }
}
