package dev.leash.notifier.message;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * Content of a chat message. Not printed, since its links are secrets.
 *
 * @param text the short text, where blocks are not shown
 * @param blocks the blocks
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
