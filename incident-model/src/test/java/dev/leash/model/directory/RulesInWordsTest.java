package dev.leash.model.directory;

import static dev.leash.model.directory.Channel.EMAIL;
import static dev.leash.model.directory.Channel.SLACK;
import static dev.leash.model.directory.Channel.SMS;
import static dev.leash.model.directory.Channel.VOICE;
import static dev.leash.model.severity.Urgency.CRITICAL;
import static dev.leash.model.severity.Urgency.MAJOR;
import static dev.leash.model.severity.Urgency.MINOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact.Role;
import dev.leash.model.severity.Urgency;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesInWordsTest {

    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));

    @Test
    void rulesAndQuietHoursAreOneLine() {
        Preferences wishes =
                new Preferences(
                        List.of(rule(SLACK, 0), rule(SMS, 120), rule(VOICE, 300, CRITICAL)), NIGHT);

        assertThat(RulesInWords.of(wishes))
                .isEqualTo(
                        "Slack at once · SMS after 2 min · call after 5 min if critical · quiet 22:00–07:00 Europe/Berlin for minor");
    }

    @Test
    void whoeverHasNoRulesIsToldOnEveryChannelAtOnce() {
        assertThat(RulesInWords.of(Preferences.NONE)).isEqualTo("every channel at once");
        assertThat(RulesInWords.of(new Preferences(List.of(), NIGHT)))
                .isEqualTo("every channel at once · quiet 22:00–07:00 Europe/Berlin for minor");
    }

    @Test
    void aSeverityWithoutARuleIsToldOnEveryChannelAtOnce() {
        assertThat(words(rule(VOICE, 0, CRITICAL), rule(EMAIL, 0, MAJOR, CRITICAL)))
                .isEqualTo(
                        "call at once if critical · e-mail at once if critical or major · every channel at once if minor");
    }

    @Test
    void rulesAreSaidInTheOrderInWhichTheyAct() {
        assertThat(words(rule(SMS, 3_600), rule(VOICE, 90), rule(SLACK, 0, MINOR, MAJOR, CRITICAL)))
                .isEqualTo("Slack at once · call after 1 min 30 s · SMS after 1 h");
    }

    @Test
    void aRuleForAChannelTheyDoNotHaveIsNotSaid() {
        Preferences wishes = new Preferences(List.of(rule(SLACK, 0), rule(VOICE, 300)), null);

        assertThat(RulesInWords.of(contact("ann@example.com", null, wishes)))
                .isEqualTo("Slack at once");
        assertThat(RulesInWords.of(contact(null, "+15550100001", wishes)))
                .isEqualTo("call after 5 min");
    }

    private static Contact contact(
            @Nullable String email, @Nullable String phone, Preferences wishes) {
        return new Contact("ann", email, phone, Role.RESPONDER, wishes);
    }

    private static String words(ChannelRule... rules) {
        return RulesInWords.of(new Preferences(List.of(rules), null));
    }

    private static ChannelRule rule(Channel channel, long afterSeconds, Urgency... severities) {
        return new ChannelRule(channel, afterSeconds, Set.of(severities));
    }
}
