package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {

    private final Responses responses = new Responses(URI.create("https://slack.example.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/actions/T1/2/3",
                "https://slack.example.com/response/1"
            })
    void addressesOfSlackAreUsed(String url) {
        assertThat(responses.allowed(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "http://hooks.slack.com/actions/1",
                "https://hooks.slack.com.evil.example/1",
                "https://evilslack.com/1",
                "https://user@hooks.slack.com/1",
                "https://hooks.slack.com:8443/1",
                "http://slack.example.com/response/1",
                "https://slack.example.com:8443/response/1",
                "http://169.254.169.254/latest",
                "file:///etc/passwd"
            })
    void noOthersAre(String url) {
        assertThat(responses.allowed(url)).isEmpty();
    }
}
