package dev.leash.dashboard.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.wire.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody who signed in is shown of messages, their own and others'. */
class OutboxModelTest {

    private static final String LINK = "https://leash.example.com/l/abcdef.123456";
    private static final OutboxMessage PAGE =
            message("12", Channel.SLACK, "Disk full\n<" + LINK + "|Acknowledge> or " + LINK);
    private static final OutboxMessage CODE = message(null, Channel.SMS, "Your code is 123456");

    @Test
    void theirOwnMessagesAreWhole() {
        assertThat(shown("alice", false, PAGE)).contains("Acknowledge", LINK);
        assertThat(shown("alice", false, CODE)).contains("123456");
        assertThat(model("alice", false, CODE).address(CODE)).isEqualTo("+15550100");
    }

    @Test
    void ofOthersNoLinkLeadsAnywhereAndNoCodeIsShown() {
        assertThat(shown("victor", false, PAGE))
                .contains("Disk full", "[Acknowledge]", "[link]")
                .doesNotContain("https:", "abcdef");
        assertThat(model("victor", false, PAGE).segments(PAGE))
                .extracting(Segment::href)
                .containsOnlyNulls();
        assertThat(shown("victor", false, CODE)).doesNotContain("123456");
        assertThat(model("victor", false, CODE).address(CODE)).isEqualTo("…0100");
    }

    @Test
    void whoeverIsAloneOnThisMachineSeesEverything() {
        assertThat(shown(null, true, PAGE)).contains(LINK);
        assertThat(shown(null, true, CODE)).contains("123456");
    }

    private static String shown(@Nullable String person, boolean alone, OutboxMessage message) {
        return model(person, alone, message).segments(message).stream()
                .map(segment -> segment.text() + " " + segment.href())
                .collect(Collectors.joining(" "));
    }

    private static OutboxModel model(
            @Nullable String person, boolean alone, OutboxMessage message) {
        return new OutboxModel(List.of(message), 1, 1, new OutboxViewer(alone, person));
    }

    private static OutboxMessage message(
            @Nullable String incidentId, Channel channel, String text) {
        return new OutboxMessage(
                "id", incidentId, Instant.EPOCH, channel, "alice", "+15550100", null, text);
    }
}
