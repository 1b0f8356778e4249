package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be declared an incident is offered to be, where there is room for one more button. */
class DeclarableTest {

    private final Messages messages = TestDispatches.messages();

    @Test
    void mailAndSlackOfferToDeclareIt() {
        Attempt page = attempt(Channel.EMAIL, Purpose.PAGE, true);

        assertThat(messages.mail(page).text()).contains("Declare: https://leash.example.com/l/");
        assertThat(messages.mail(page).html()).contains(">Declare<");
        assertThat(messages.slack(page)).contains("|Declare>");
        assertThat(buttons(attempt(Channel.SLACK, Purpose.PAGE, true)))
                .contains(Verb.DECLARE.slackId());
    }

    @Test
    void aTextMessageAndACallAreNoLonger() {
        Attempt page = attempt(Channel.SMS, Purpose.PAGE, true);
        Attempt other = attempt(Channel.SMS, Purpose.PAGE, null);

        assertThat(messages.answerableSms(page)).isEqualTo(messages.answerableSms(other));
        assertThat(messages.answers(page)).isEqualTo(messages.answers(other));
    }

    @Test
    void nothingIsOfferedOfWhatIsDeclaredOrOver() {
        assertThat(messages.mail(attempt(Channel.EMAIL, Purpose.PAGE, null)).text())
                .doesNotContain("Declare");
        assertThat(messages.mail(attempt(Channel.EMAIL, Purpose.RESOLVED, true)).text())
                .doesNotContain("Declare");
        assertThat(buttons(attempt(Channel.SLACK, Purpose.RESOLVED, true)))
                .doesNotContain(Verb.DECLARE.slackId());
    }

    private String buttons(Attempt attempt) {
        return messages.chat(attempt).blocks().toString();
    }

    private static Attempt attempt(Channel channel, Purpose purpose, @Nullable Boolean declarable) {
        return TestDispatches.attempt(
                channel,
                purpose,
                new IncidentBriefing(
                        "Disk full",
                        "",
                        Severity.MAJOR,
                        "probe",
                        TestDispatches.NOW,
                        TestDispatches.ALICE,
                        null,
                        null,
                        null,
                        declarable));
    }
}
