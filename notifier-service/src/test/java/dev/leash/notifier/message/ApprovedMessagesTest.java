package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Personal;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Every word that reaches a person, as somebody has read and approved it; links are shown as what
 * they allow.
 */
class ApprovedMessagesTest {

    private final Messages messages = TestDispatches.messages();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = "SHIFT_.*|ENDPOINT_.*|CHANNEL_.*|LEAD_.*|TEST|VERIFICATION|OUTCOME")
    void saysWhatWasApproved(Purpose purpose) throws IOException {
        Attempt attempt = TestDispatches.attempt(Channel.EMAIL, purpose, briefing(purpose));

        assertThat(said(attempt)).isEqualTo(approved(purpose + ".txt"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = "SHIFT_.*|ENDPOINT_.*|CHANNEL_.*|LEAD_.*|TEST|VERIFICATION|OUTCOME")
    void saysWhatIsAboutNoIncident(Purpose purpose) throws IOException {
        Personal personal = TestDispatches.personal(Channel.EMAIL, purpose);
        MailMessage mail = messages.mail(personal);
        String said =
                "--- subject\n%s\n--- mail\n%s--- slack\n%s\n--- sms\n%s\n--- voice\n%s\n"
                        .formatted(
                                mail.subject(),
                                mail.text(),
                                messages.slack(personal),
                                messages.sms(personal),
                                messages.spoken(personal));

        assertThat(said).isEqualTo(approved(purpose + ".txt"));
        assertThat(mail.html()).contains("https://leash.example.com/");
        assertThat(messages.chat(personal).blocks()).isNotEmpty();
    }

    /** In words that are true whatever it is. */
    @Test
    void saysThatThereIsWhatOnlyANewerVersionCanTell() throws IOException {
        PersonalNotice matter =
                new PersonalNotice.Unrecognised("handover", "{\"about\":\"handover\"}");
        Personal personal =
                new Personal(
                        DeliveryId.of(matter, Channel.EMAIL, TestDispatches.ALICE),
                        1,
                        TestDispatches.ALICE,
                        matter);

        MailMessage mail = messages.mail(personal);

        assertThat(mail.subject()).isEqualTo("[LEASH] News for you");
        assertThat(mail.text()).contains("A newer version", "https://leash.example.com/");
        assertThat(messages.sms(personal)).contains("News for you");
    }

    @Test
    void saysThatThereAreOthers() throws IOException {
        assertThat(said(TestDispatches.pageWithOthers())).isEqualTo(approved("ROLL_UP.txt"));
    }

    @Test
    void saysThatItMayHaveComeBefore() throws IOException {
        Attempt again = TestDispatches.page().asPossibleDuplicate();

        assertThat(said(again)).isEqualTo(approved("PERHAPS_AGAIN.txt"));
    }

    private String said(Attempt attempt) {
        MailMessage mail = messages.mail(attempt);
        return TestDispatches.readable(
                "--- subject\n%s\n--- mail\n%s--- slack\n%s\n--- sms\n%s\n--- voice\n%s\n"
                        .formatted(
                                mail.subject(),
                                mail.text(),
                                messages.slack(attempt),
                                messages.sms(attempt),
                                messages.spoken(attempt)));
    }

    @Test
    void saysHowToSignIn() throws IOException {
        MailMessage mail = messages.mail(TestDispatches.signIn());

        assertThat(mail.subject() + "\n\n" + mail.text()).isEqualTo(approved("SIGN_IN.txt"));
    }

    private static IncidentBriefing briefing(Purpose purpose) {
        @Nullable String owner =
                switch (purpose) {
                    case PAGE, REMINDER, RESOLVED -> TestDispatches.ALICE;
                    case PATH_EXHAUSTED, UNDELIVERABLE, ACKNOWLEDGED -> "bob@example.com";
                    case NOBODY_FOUND,
                            SHIFT_AHEAD,
                            SHIFT_BEGUN,
                            SHIFT_OVER,
                            ENDPOINT_DISABLED,
                            CHANNEL_HEALTH,
                            LEAD_LACKS_ROLE,
                            DRAFT,
                            TEST,
                            VERIFICATION,
                            OUTCOME,
                            UNKNOWN ->
                            null;
                };
        return TestDispatches.briefing(owner, TestDispatches.NOW.plus(Duration.ofMinutes(15)));
    }

    private static String approved(String file) throws IOException {
        try (InputStream in = ApprovedMessagesTest.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
