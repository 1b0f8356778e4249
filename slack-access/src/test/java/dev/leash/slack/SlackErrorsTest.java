package dev.leash.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackErrorsTest {

    private static final String SETTING = "SLACK_BOT_TOKEN";

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "missing_scope"})
    void theSettingAtFaultIsNamed(String error) {
        assertThat(SlackErrors.alarm(error, SETTING))
                .hasValueSatisfying(words -> assertThat(words).contains(SETTING, error));
    }

    @Test
    void whatConcernsOneMessageIsNoFaultOfASetting() {
        assertThat(SlackErrors.alarm("channel_not_found", SETTING)).isEmpty();
        assertThat(SlackErrors.mayBeDone("channel_not_found")).isFalse();
        assertThat(SlackErrors.isTemporary("channel_not_found")).isFalse();
    }
}
