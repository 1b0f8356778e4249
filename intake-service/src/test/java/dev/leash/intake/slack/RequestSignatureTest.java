package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {

    private static final String SECRET = "example-signing-secret";
    private static final long TIME = 1_790_000_000;
    private static final byte[] BODY =
            "token=x&command=%2Fincident&text=new+%22hi%22".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE =
            "v0=7b890d4321ac4f144f2bd895080e886e31e83f8aac445919cc56f6eeb5bcbac1";

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void admitsWhatSlackSignedNow(long seconds) {
        assertThat(at(seconds).admits("" + TIME, SIGNATURE, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void refusesWhatWasKeptAndWhatClaimsToComeLater(long seconds) {
        assertThat(at(seconds).admits("" + TIME, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void refusesWhatWasChanged() {
        byte[] changed = BODY.clone();
        changed[changed.length - 1]++;

        assertThat(at(0).admits("" + TIME, SIGNATURE, changed)).isFalse();
        assertThat(at(0).admits("" + (TIME + 1), SIGNATURE, BODY)).isFalse();
        assertThat(
                        new RequestSignature("another-secret", at(0).clock())
                                .admits("" + TIME, SIGNATURE, BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v0=",
                "7b890d4321ac4f144f2bd895080e886e31e83f8aac445919cc56f6eeb5bcbac1",
                "v1=7b890d4321ac4f144f2bd895080e886e31e83f8aac445919cc56f6eeb5bcbac1",
                "V0=7B890D4321AC4F144F2BD895080E886E31E83F8AAC445919CC56F6EEB5BCBAC1",
                "v0=7b890d4321ac4f144f2bd895080e886e31e83f8aac445919cc56f6eeb5bcbac1 "
            })
    void refusesASignatureOfAnotherForm(String signature) {
        assertThat(at(0).admits("" + TIME, signature, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1790000000", "1790000000.5", "99999999999999999999"})
    void refusesATimeThatIsNone(String time) {
        assertThat(at(0).admits(time, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertThat(at(0).admits(null, SIGNATURE, BODY)).isFalse();
        assertThat(at(0).admits("" + TIME, null, BODY)).isFalse();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(at(0).toString()).doesNotContain(SECRET);
    }

    private static RequestSignature at(long secondsLater) {
        return new RequestSignature(SECRET, () -> Instant.ofEpochSecond(TIME + secondsLater));
    }
}
