package dev.leash.model.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    private static final Instant AT = Instant.parse("2026-11-02T03:00:00Z");
    private static final String URL = "https://hooks.example.com/a?token=hunter2";

    private static Endpoint endpoint(String url, SecretRef... secrets) {
        return new Endpoint(
                "billing", url, Format.LEASH, List.of("*"), List.of(secrets), false, true);
    }

    private static Endpoint described(String secret) {
        return endpoint(URL, new SecretRef(secret, null));
    }

    @ParameterizedTest
    @CsvSource({
        "*, incident.opened, true",
        "incident.*, incident.opened, true",
        "incident.opened, incident.opened, true",
        "incident.opened, incident.opened_twice, false",
        "incident.re*, incident.resolved, true",
        "incident.re*, incident.noted, false",
        "public_incident.*, incident.opened, false",
    })
    void wantsWhatItSays(String wish, String type, boolean wanted) {
        assertThat(Endpoint.covers(wish, type)).isEqualTo(wanted);
    }

    @Test
    void anotherSecretLeavesTheOldOneInUseForADay() {
        Endpoint rotated = described("2").after(described("1"), AT);

        assertThat(rotated.secretsInUse(AT)).containsExactly("2", "1");
        assertThat(rotated.secretsInUse(AT.plus(Endpoint.OVERLAP))).containsExactly("2");
    }

    @Test
    void readingTheSameAgainChangesNothing() {
        Endpoint rotated = described("2").after(described("1"), AT);

        assertThat(described("2").after(rotated, AT.plusSeconds(60))).isEqualTo(rotated);
        assertThat(described("1").after(described("1"), AT)).isEqualTo(described("1"));
    }

    @Test
    void rotatingBackAndForthKeepsNoMoreThanAFew() {
        Endpoint endpoint = described("1");
        for (int number = 2; number <= 20; number++) {
            endpoint = described("" + number).after(endpoint, AT.plusSeconds(number));
        }

        assertThat(endpoint.secretsInUse(AT.plusSeconds(30)))
                .hasSize(Endpoint.MAX_SECRETS)
                .startsWith("20", "19");
    }

    @Test
    void whatWasOldAndIsNewAgainHasNoEnd() {
        Endpoint back = described("1").after(described("2").after(described("1"), AT), AT);

        assertThat(back.secrets().getFirst()).isEqualTo(new SecretRef("1", null));
        assertThat(back.secretsInUse(AT)).containsExactly("1", "2");
    }

    @Test
    void neitherTheTextNorTheShownAddressHasATokenOfIt() {
        assertThat(described("1").toString()).doesNotContain("hunter2", "hooks.example.com");
        assertThat(described("1").shownUrl()).isEqualTo("https://hooks.example.com/…");
        assertThat(endpoint("http://h:81/", new SecretRef("1", null)).shownUrl())
                .isEqualTo("http://h:81");
        assertThat(EndpointHealth.unknown("billing").disabled(URL).toString())
                .doesNotContain("hunter2");
        assertThat(
                        new WebhookAttempt(
                                        new WebhookDeliveryId("billing", "msg_1"),
                                        1,
                                        URL,
                                        List.of("1"),
                                        false,
                                        "{}")
                                .toString())
                .doesNotContain("hunter2");
    }
}
