package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.util.json.GsonFactory;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RollUp;
import dev.leash.model.severity.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every message in Slack as somebody has read and approved it. */
class SlackMessageTest {

    private static final Path RECEIVED = Path.of("target", "slack.received");

    private final Messages messages = TestDispatches.messages();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = "SHIFT_.*|TEST|VERIFICATION|ENDPOINT_DISABLED|CHANNEL_HEALTH|LEAD_LACKS_ROLE|DRAFT|OUTCOME")
    void showsWhatWasApproved(Purpose purpose) throws IOException {
        assertApproved(
                messages.chat(
                        TestDispatches.attempt(
                                Channel.SLACK,
                                purpose,
                                TestDispatches.briefing(
                                        TestDispatches.ALICE,
                                        TestDispatches.NOW.plus(Duration.ofMinutes(15))))),
                purpose.name());
    }

    @ParameterizedTest
    @EnumSource
    void showsHowThingsStandAsWasApproved(State state) throws IOException {
        assertApproved(
                messages.chat(TestDispatches.revision(state, owner(state), 7)), "now_" + state);
    }

    /** Slack takes ten fields in a section. */
    @Test
    void namesAsManyOthersAsThereMayBe() {
        List<RollUp.Mention> first =
                IntStream.range(0, RollUp.MAX_MENTIONED)
                        .mapToObj(
                                number ->
                                        new RollUp.Mention(
                                                "" + (100 + number),
                                                "down".repeat(50),
                                                Severity.MAJOR,
                                                State.ASSIGNED))
                        .toList();
        Attempt page = TestDispatches.page(Channel.SLACK);
        SlackMessage message =
                messages.chat(
                        new Attempt(
                                page.delivery(),
                                1,
                                page.purpose(),
                                page.address(),
                                page.briefing(),
                                new RollUp(42, first),
                                null,
                                null));

        assertThat(message.blocks())
                .filteredOn(SectionBlock.class::isInstance)
                .extracting(block -> ((SectionBlock) block).getFields())
                .filteredOn(Objects::nonNull)
                .hasSize(3)
                .allSatisfy(fields -> assertThat(fields).hasSizeLessThanOrEqualTo(10));
        assertThat(json(message))
                .contains("Also 100", "Also 119", "22 more, on the dashboard")
                .hasSizeLessThan(13_000);
    }

    @Test
    void theReaderIsTakenForGranted() {
        SlackMessage mine =
                messages.chat(TestDispatches.revision(State.IN_PROGRESS, TestDispatches.ALICE, 7));

        assertThat(json(mine)).contains("You are working on it.");
    }

    @Test
    void whatItSaysIsNotPrinted() {
        assertThat(messages.chat(TestDispatches.page(Channel.SLACK)).toString())
                .isEqualTo("SlackMessage[blocks=5]");
    }

    private static @Nullable String owner(State state) {
        return switch (state) {
            case PENDING, ERROR, DRAFT, UNKNOWN -> null;
            case ASSIGNED, IN_PROGRESS, RESOLVED -> "bob@example.com";
        };
    }

    /** The received text is kept beside the classes, to be read and copied when it is right. */
    private static void assertApproved(SlackMessage message, String name) throws IOException {
        String shown = TestDispatches.readable(message.text() + "\n" + json(message) + "\n");
        String file = name.toLowerCase(Locale.ROOT) + ".slack.txt";
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(file), shown);
        try (InputStream in = SlackMessageTest.class.getResourceAsStream(file)) {
            assertThat(shown)
                    .isEqualTo(
                            new String(
                                    Objects.requireNonNull(in, file).readAllBytes(),
                                    StandardCharsets.UTF_8));
        }
    }

    private static String json(SlackMessage message) {
        String compact = GsonFactory.createSnakeCase().toJson(message.blocks());
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(JsonParser.parseString(compact));
    }
}
