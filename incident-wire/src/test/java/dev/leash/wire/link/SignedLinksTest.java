package dev.leash.wire.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant EXPIRES = Instant.ofEpochMilli(1_790_086_400_000L);
    private static final Grant GRANT = new Grant("42", "ack", "alice@example.com", EXPIRES);

    /**
     * Made with {@code printf %s '42|ack|1790086400000|alice@example.com' | openssl dgst -sha256
     * -hmac 0123456789abcdef0123456789abcdef -binary | basenc --base64url}.
     */
    private static final String TOKEN =
            "NDJ8YWNrfDE3OTAwODY0MDAwMDB8YWxpY2VAZXhhbXBsZS5jb20.yoOIF1ePBRuRVRjnjQvdOiUQlOOIPN1FH4ZAqXwAD4U";

    private final SignedLinks links = new SignedLinks(bytes(SECRET));

    @Test
    void signsTheKnownVector() {
        assertThat(links.sign(GRANT)).isEqualTo(TOKEN);
    }

    @Test
    void readsTheKnownVector() {
        assertThat(links.read(TOKEN)).contains(GRANT);
    }

    @Test
    void refusesAChangeOfAnyCharacter() {
        String alphabet =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %|é\n";
        for (int at = 0; at < TOKEN.length(); at++) {
            String head = TOKEN.substring(0, at);
            String tail = TOKEN.substring(at + 1);
            alphabet.chars()
                    .mapToObj(Character::toString)
                    .map(other -> head + other + tail)
                    .filter(changed -> !changed.equals(TOKEN))
                    .forEach(changed -> assertThat(links.read(changed)).as(changed).isEmpty());
        }
    }

    @Test
    void refusesALostAndAnAddedCharacterAnywhere() {
        for (int at = 0; at <= TOKEN.length(); at++) {
            String head = TOKEN.substring(0, at);
            String tail = TOKEN.substring(at);
            for (String added : new String[] {"A", "=", ".", " ", "\n", "%3D", "=="}) {
                assertThat(links.read(head + added + tail)).isEmpty();
            }
            if (!tail.isEmpty()) {
                assertThat(links.read(head + tail.substring(1))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.", ".a", "a.b", "a.b.c", "====.====", "é.é"})
    void refusesWhatIsNoToken(String text) {
        assertThat(links.read(text)).isEmpty();
    }

    @Test
    void refusesTheOtherSpellingOfBase64() {
        Grant grant = new Grant("42", "ack", "????>>>>", EXPIRES);
        String token = links.sign(grant);

        assertThat(links.read(token)).contains(grant);
        assertThat(token).containsAnyOf("-", "_");
        assertThat(links.read(token.replace('-', '+').replace('_', '/'))).isEmpty();
    }

    @Test
    void refusesWhatAnotherSecretSigned() {
        SignedLinks others = new SignedLinks(bytes("another secret of enough bytes"));

        assertThat(others.read(TOKEN)).isEmpty();
        assertThat(links.read(others.sign(GRANT))).isEmpty();
    }

    @Test
    void refusesTheSignatureOfAnotherGrant() {
        String other = links.sign(new Grant("42", "ack", "bob@example.com", EXPIRES));

        String mixed = TOKEN.substring(0, TOKEN.indexOf('.')) + other.substring(other.indexOf('.'));

        assertThat(links.read(mixed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42|publish|1790086400000", // the tokens of drafts
                "",
                "|",
                "42",
                "42|ack",
                "42|ack||alice",
                "42|ack|tomorrow|alice",
                "42|ack|1790086400000000000000|alice",
                "42|ACK|1790086400000|alice",
                "42||1790086400000|alice",
                "42|ack now|1790086400000|alice",
                "{\"incident\":42}",
            })
    void refusesAnotherFormatOfTheSameSecret(String body) {
        assertThat(links.read(signed(bytes(body)))).isEmpty();
    }

    @Test
    void signsAsThisTestDoes() {
        assertThat(signed(bytes("42|ack|1790086400000|alice@example.com"))).isEqualTo(TOKEN);
    }

    @Test
    void refusesASignedBodyThatIsNoText() {
        assertThat(links.read(signed(new byte[] {(byte) 0xff, '|', (byte) 0xfe}))).isEmpty();
    }

    @Test
    void refusesATokenThatIsTooLong() {
        String token = signed(bytes("42|ack|1790086400000|" + "a".repeat(1_000)));

        assertThat(token).hasSizeGreaterThan(1_024);
        assertThat(links.read(token)).isEmpty();
    }

    @Test
    void doesNotSignWhatItWouldNotRead() {
        Grant longest = new Grant("42", "ack", "a".repeat(714), EXPIRES);
        Grant tooLong = new Grant("42", "ack", "a".repeat(715), EXPIRES);

        assertThat(links.sign(longest)).hasSize(1_024);
        assertThat(links.read(links.sign(longest))).contains(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.sign(tooLong))
                .withMessage(
                        "the link's token has 1026 characters, at most 1024 are allowed; "
                                + "the person's name has 715");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void holdsUntilItExpires(int millisAfter, boolean live) {
        assertThat(SignedLinks.isLive(GRANT, EXPIRES.plusMillis(millisAfter))).isEqualTo(live);
    }

    @Test
    void anExpiredTokenIsReadAllTheSame() {
        Grant past = new Grant("42", "ack", "alice@example.com", Instant.EPOCH);

        assertThat(links.read(links.sign(past))).contains(past);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15})
    void refusesAShortSecret(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedLinks(new byte[length]))
                .withMessage(
                        "the link secret has %d bytes; at least 16 are needed".formatted(length));
    }

    @Test
    void takesTheShortestSecret() {
        SignedLinks shortest = new SignedLinks(new byte[SignedLinks.MIN_SECRET_BYTES]);

        assertThat(shortest.read(shortest.sign(GRANT))).contains(GRANT);
    }

    private static String signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(SECRET), "HmacSHA256"));
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return base64.encodeToString(body) + "." + base64.encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
