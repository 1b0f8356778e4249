package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.wire.link.Grant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is reported, messages keep their form. */
class AnyReportTest {

    private static final int SLACK_SECTION = 3_000;

    private final Messages messages = TestDispatches.messages();

    @Property
    void subjectsAreOneBoundedLine(@ForAll("reported") String title, @ForAll Purpose purpose) {
        String subject = messages.mail(attempt(purpose, title, title, null)).subject();

        assertThat(subject)
                .hasSizeLessThanOrEqualTo(Message.MAX_SUBJECT_LENGTH)
                .startsWith("[LEASH] ");
        assertThat(subject).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    }

    @Property
    void textMessagesFitAndEndWithTheirWholeLink(
            @ForAll("reported") String details, @ForAll Purpose purpose) {
        String sms = messages.sms(attempt(purpose, "down", details, "bob"));

        assertThat(sms).hasSizeLessThanOrEqualTo(SmsText.MAX_LENGTH);
        String lastLine = sms.substring(sms.lastIndexOf('\n') + 1);
        assertThat(TestDispatches.grants(lastLine))
                .extracting(Grant::action)
                .containsExactly(Grant.OPEN);
    }

    @Property
    void chatMessagesFitASectionAndAddressNobody(
            @ForAll("reported") String details, @ForAll Purpose purpose) {
        String slack = messages.slack(attempt(purpose, "down", details, details));

        assertThat(slack).hasSizeLessThanOrEqualTo(SLACK_SECTION);
        assertThat(slack.replaceAll("<https://leash\\.example\\.com/l/[\\w.-]+\\|\\w+>", ""))
                .doesNotContainPattern("[<>]")
                .doesNotContainPattern("&(?!amp;|lt;|gt;)");
    }

    @Property
    void spokenTextHasNoLinkAndOneLine(@ForAll("reported") String title, @ForAll Purpose purpose) {
        assertThat(messages.spoken(attempt(purpose, title, title, null)))
                .doesNotContainIgnoringCase("://")
                .doesNotContainPattern("\\p{Cc}");
    }

    @Provide
    Arbitrary<String> reported() {
        Arbitrary<String> bits =
                Arbitraries.of(
                        "\r\n",
                        "\n",
                        "\u0000",
                        "\u2028",
                        "\u202E",
                        "&",
                        "<!channel>",
                        "\"",
                        "…",
                        "👩‍🚒",
                        "שרת",
                        "\uD83D",
                        "https://evil.example.com/l/x.y",
                        "HTTP://X",
                        "*",
                        " ",
                        "down",
                        "x".repeat(200));
        return bits.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    private static Attempt attempt(
            Purpose purpose, String title, String details, @Nullable String owner) {
        Briefing briefing =
                new Briefing(
                        title,
                        details,
                        Severity.MAJOR,
                        title,
                        TestDispatches.NOW,
                        owner,
                        TestDispatches.NOW,
                        null);
        return TestDispatches.attempt(Channel.EMAIL, purpose, briefing);
    }
}
