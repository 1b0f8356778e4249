package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Purpose;
import dev.leash.wire.link.Grant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class HtmlMailTest {

    private static final Pattern BUTTON =
            Pattern.compile("<a href=\"([^\"]+)\" class=\"(primary|secondary)\"[^>]*>([^<]+)</a>");
    private static final Pattern REACHES_OUT =
            Pattern.compile("<(script|img|link|iframe|form)|src=|url\\(|@import");

    private final Messages messages = TestDispatches.messages();

    @Test
    void offersToAcknowledgeFirstAndToResolveSecond() {
        List<MatchResult> buttons =
                BUTTON.matcher(messages.mail(TestDispatches.page()).html()).results().toList();

        assertThat(buttons)
                .extracting(button -> button.group(3))
                .containsExactly("Acknowledge", "Resolve");
        assertThat(buttons)
                .extracting(button -> button.group(2))
                .containsExactly("primary", "secondary");
        assertThat(buttons)
                .flatExtracting(button -> TestDispatches.grants(button.group(1)))
                .extracting(Grant::action)
                .containsExactly("ack", "resolve");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = "SHIFT_.*|TEST|VERIFICATION|ENDPOINT_DISABLED|CHANNEL_HEALTH|LEAD_LACKS_ROLE|OUTCOME")
    void offersInHtmlWhatItOffersInText(Purpose purpose) {
        MailMessage mail =
                messages.mail(
                        TestDispatches.attempt(
                                Channel.EMAIL,
                                purpose,
                                TestDispatches.briefing("bob", TestDispatches.NOW)));

        assertThat(TestDispatches.grants(mail.html()))
                .containsExactlyInAnyOrderElementsOf(TestDispatches.grants(mail.text()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = "SHIFT_.*|TEST|VERIFICATION|ENDPOINT_DISABLED|CHANNEL_HEALTH|LEAD_LACKS_ROLE|OUTCOME")
    void fetchesNothingAndRunsNothing(Purpose purpose) {
        String html =
                messages.mail(
                                TestDispatches.attempt(
                                        Channel.EMAIL,
                                        purpose,
                                        TestDispatches.briefing(null, null)))
                        .html();

        assertThat(html).doesNotContainPattern(REACHES_OUT);
    }

    @Test
    void showsMarkupAsText() {
        String html =
                messages.mail(
                                TestDispatches.pageOf(
                                        "<img src=x onerror=alert(1)>",
                                        "</div><script>alert(2)</script>\" onclick=\"x"))
                        .html();

        assertThat(html)
                .doesNotContain("<img", "<script", "</div><")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("&lt;/div&gt;&lt;script&gt;alert(2)&lt;/script&gt;\" onclick=\"x</div>");
    }

    @Test
    void leavesDetailsOutThatOnlyRepeatTheTitle() {
        assertThat(messages.mail(TestDispatches.pageOf("down", "down")).html())
                .doesNotContain("Incident details");
        assertThat(messages.mail(TestDispatches.page()).html())
                .contains("Incident details", "&lt;db-prod-3&gt;");
    }

    @Test
    void isReadInBothColourSchemesAndBothDirections() {
        assertThat(messages.mail(TestDispatches.page()).html())
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("@media (prefers-color-scheme: dark)")
                .contains("<h1 class=\"ink\" dir=\"auto\"");
    }

    @Test
    void saysHowBadItIsInAWordAndAShape() {
        assertThat(messages.mail(TestDispatches.page()).html())
                .contains("▲ Critical · New incident assigned");
    }

    @Test
    void letsSomebodyInWithOneButton() {
        String html = messages.mail(TestDispatches.signIn()).html();

        assertThat(BUTTON.matcher(html).results())
                .extracting(button -> button.group(3) + " " + button.group(1))
                .containsExactly("Sign in https://leash.example.com/sign-in/a-secret-token");
        assertThat(html)
                .contains("The link works until 14:32 UTC.")
                .doesNotContainPattern(REACHES_OUT);
    }

    @Test
    void doesNotPrintWhatAMailSays() {
        assertThat(messages.mail(TestDispatches.signIn()).toString())
                .isEqualTo("Message[subject=[LEASH] Your link to sign in]");
    }
}
