package dev.leash.wire.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vector, and every change of it. */
class AutoActionTokenTest {

    private static final String VECTOR =
            "NDJ8cHVibGlzaHwxNzkwMDg2NDAwMDAw.Sil24gio8yfWvL1qA1sK65l60ereZet_djk4E5jhlow";
    private static final AutoActionToken TOKEN =
            new AutoActionToken("42", AutoAction.PUBLISH, Instant.ofEpochMilli(1_790_086_400_000L));

    private final SignedLinks links = new SignedLinks("example-server-secret".getBytes(UTF_8));

    @Test
    void isSignedAsPublished() {
        assertThat(links.sign(TOKEN)).isEqualTo(VECTOR);
        assertThat(links.readAutoAction(VECTOR)).contains(TOKEN);
        assertThat(links.readAutoAction(VECTOR + "=")).contains(TOKEN);
    }

    @Test
    void noCharacterMayChange() {
        for (int at = 0; at < VECTOR.length(); at++) {
            char other = VECTOR.charAt(at) == 'A' ? 'B' : 'A';
            String changed = VECTOR.substring(0, at) + other + VECTOR.substring(at + 1);

            assertThat(links.readAutoAction(changed)).as("character %d", at).isEmpty();
        }
    }

    /** Signed with the right secret, and yet no permission. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "42|open|1790086400000",
                "42|publish",
                "42|publish|1790086400000|ada",
                "|publish|1790086400000",
                "42|publish|soon",
                "42|PUBLISH|1790086400000"
            })
    void isNone(String body) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        byte[] signature = Hmac.SHA256.of("example-server-secret".getBytes(UTF_8), body.getBytes(UTF_8));

        assertThat(
                        links.readAutoAction(
                                base64.encodeToString(body.getBytes(UTF_8))
                                        + "."
                                        + base64.encodeToString(signature)))
                .isEmpty();
    }

    @Test
    void aLinkOfAPersonIsNone() {
        Grant grant = new Grant("42", "publish", "ada", Instant.ofEpochMilli(1_790_086_400_000L));

        assertThat(links.readAutoAction(links.sign(grant))).isEmpty();
        assertThat(links.read(VECTOR)).isEmpty();
    }

    @Test
    void expires() {
        assertThat(TOKEN.isLive(TOKEN.expiresAt().minusMillis(1))).isTrue();
        assertThat(TOKEN.isLive(TOKEN.expiresAt())).isFalse();
    }
}
