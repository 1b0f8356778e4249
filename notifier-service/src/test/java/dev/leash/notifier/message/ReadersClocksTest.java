package dev.leash.notifier.message;

import static dev.leash.notifier.message.TestDispatches.ALICE;
import static dev.leash.notifier.message.TestDispatches.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.SignIn;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every channel tells times on the clocks of whoever reads it, and says on whose. */
class ReadersClocksTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Messages messages = new Messages(TestDispatches.links(), BERLIN);

    @Test
    void whoeverHasAZoneIsToldTimesInIt() {
        assertThat(messages.mail(page(Channel.EMAIL, NEW_YORK)).text())
                .contains("Acknowledge by 09:32 EST")
                .doesNotContain("UTC");
        assertThat(messages.sms(page(Channel.SMS, NEW_YORK))).contains("09:32 EST");
        assertThat(messages.slack(page(Channel.SLACK, NEW_YORK))).contains("09:32 EST");
        assertThat(messages.spoken(page(Channel.VOICE, NEW_YORK))).contains("09:32 EST");
    }

    @Test
    void whoeverHasNoneIsToldTimesInThatOfTheSettings() {
        assertThat(messages.mail(page(Channel.EMAIL, null)).text())
                .contains("Acknowledge by 15:32 CET");
        assertThat(messages.sms(page(Channel.SMS, null))).contains("15:32 CET");
    }

    @Test
    void slackShowsTimesItselfAndHasWordsForWhereItCannot() {
        assertThat(messages.chat(page(Channel.SLACK, NEW_YORK)).blocks().toString())
                .contains("<!date^1795271550^{time}|09:32 EST>");
    }

    @Test
    void aLinkToSignInSaysUntilWhenOnTheirClocks() {
        SignIn signIn = new SignIn("1", ALICE, ALICE, "https://x", NOW.plusSeconds(900), NEW_YORK);

        assertThat(messages.mail(signIn).text()).contains("It works until 09:32 EST.");
    }

    private static Attempt page(Channel channel, @Nullable ZoneId zone) {
        Attempt page = TestDispatches.page(channel);
        return new Attempt(
                page.delivery(),
                page.attempt(),
                page.purpose(),
                page.address(),
                page.briefing(),
                null,
                null,
                zone);
    }
}
