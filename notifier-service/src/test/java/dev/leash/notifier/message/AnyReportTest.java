package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.wire.link.Grant;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is reported, messages keep their form. */
class AnyReportTest {

    /** What Slack shows on the clocks of whoever looks; no report can write one. */
    private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[a-z{} _]+\\|[\\w: +-]+>");

    private static final int SLACK_BLOCKS = 13_000;
    private static final int SLACK_SECTION = 3_000;

    private final Messages messages = TestDispatches.messages();

    @Property
    void subjectsAreOneBoundedLine(
            @ForAll("reported") String title, @ForAll("ofIncidents") Purpose purpose) {
        String subject = messages.mail(attempt(purpose, title, title, null)).subject();

        assertThat(subject)
                .hasSizeLessThanOrEqualTo(MailMessage.MAX_SUBJECT_LENGTH)
                .startsWith("[LEASH] ");
        assertThat(subject).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    }

    @Property
    void textMessagesFitAndEndWithTheirWholeLink(
            @ForAll("reported") String details, @ForAll("ofIncidents") Purpose purpose) {
        String sms = messages.sms(attempt(purpose, "down", details, "bob"));

        assertThat(sms).hasSizeLessThanOrEqualTo(SmsText.MAX_LENGTH);
        String lastLine = sms.substring(sms.lastIndexOf('\n') + 1);
        assertThat(TestDispatches.grants(lastLine))
                .extracting(Grant::action)
                .containsExactly(Grant.OPEN);
    }

    @Property
    void answerableTextMessagesEndWithTheirPageAndWasteNoPart(
            @ForAll("reported") String details, @ForAll("ofIncidents") Purpose purpose) {
        String sms = messages.answerableSms(attempt(purpose, "down", details, "bob"));

        assertThat(sms)
                .hasSizeLessThanOrEqualTo(SmsText.MAX_LENGTH)
                .startsWith("[LEASH] ")
                .endsWith("\nhttps://leash.example.com/incidents/12");
        assertThat(Segments.count(sms)).isLessThanOrEqualTo(Segments.isGsm(sms) ? 2 : 4);
    }

    @Property
    void chatMessagesFitASectionAndAddressNobody(
            @ForAll("reported") String details, @ForAll("ofIncidents") Purpose purpose) {
        String slack = messages.slack(attempt(purpose, "down", details, details));

        assertThat(slack).hasSizeLessThanOrEqualTo(SLACK_SECTION);
        assertThat(slack.replaceAll(
                                "<https://leash\\.example\\.com/(l/|api/incidents/auto-action\\?token=)[\\w.-]+\\|[\\w ]+>", ""))
                .doesNotContainPattern("[<>]")
                .doesNotContainPattern("&(?!amp;|lt;|gt;)");
    }

    @Property
    void chatMessagesStayFarBelowSlacksLimitsAndAddressNobody(
            @ForAll("reported") String details, @ForAll("ofIncidents") Purpose purpose) {
        SlackMessage message = messages.chat(attempt(purpose, details, details, details));

        String json = GsonFactory.createSnakeCase().toJson(message.blocks());
        assertThat(json).hasSizeLessThan(SLACK_BLOCKS);
        assertThat(message.text()).doesNotContain("<", ">");
        assertThat(texts(JsonParser.parseString(json)))
                .isNotEmpty()
                .allSatisfy(
                        text -> {
                            assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(SLACK_SECTION);
                            assertThat(DATE.matcher(text).replaceAll(""))
                                    .doesNotContainPattern("[<>]");
                        });
    }

    private static List<String> texts(JsonElement json) {
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream()
                    .flatMap(element -> texts(element).stream())
                    .toList();
        }
        return json.isJsonObject()
                ? json.getAsJsonObject().entrySet().stream()
                        .flatMap(field -> textsOf(field.getKey(), field.getValue()).stream())
                        .toList()
                : List.of();
    }

    private static List<String> textsOf(String name, JsonElement value) {
        return name.equals("text") && value.isJsonPrimitive()
                ? List.of(value.getAsString())
                : texts(value);
    }

    @Property
    void spokenTextHasNoLinkAndOneLine(
            @ForAll("reported") String title, @ForAll("ofIncidents") Purpose purpose) {
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
        IncidentBriefing briefing =
                new IncidentBriefing(
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

    @Provide
    Arbitrary<Purpose> ofIncidents() {
        return Arbitraries.of(Purpose.class).filter(Purpose::isAboutIncident);
    }
}
