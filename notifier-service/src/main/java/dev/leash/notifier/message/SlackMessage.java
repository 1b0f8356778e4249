package dev.leash.notifier.message;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A chat message. Its links are secrets, so it does not print what it says.
 *
 * @param text what it says at a glance, where blocks are not shown
 * @param blocks what it shows
 */
public record SlackMessage(String text, List<LayoutBlock> blocks) {

    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    @Override
    public String toString() {
        return "SlackMessage[blocks=" + blocks.size() + "]";
    }
}
