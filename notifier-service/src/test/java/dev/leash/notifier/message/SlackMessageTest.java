package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message in Slack as somebody has read and approved it. */
class SlackMessageTest {

    private static final Path RECEIVED = Path.of("target", "slack.received");

    private final Messages messages = TestDispatches.messages();

    @ParameterizedTest
    @EnumSource
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
            case PENDING, ERROR -> null;
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
