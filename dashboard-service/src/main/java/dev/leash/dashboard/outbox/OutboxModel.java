package dev.leash.dashboard.outbox;

import dev.leash.model.directory.Channel;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;

/**
 * Everything the outbox shows.
 *
 * @param messages a page of messages, newest first
 * @param total how many there are
 * @param page which page, from 1
 */
public record OutboxModel(List<OutboxMessage> messages, long total, int page) {

    /** How many messages one page shows. */
    public static final int PAGE_SIZE = 24;

    public OutboxModel {
        messages = List.copyOf(messages);
    }

    /** How many pages there are. */
    public int pages() {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** The pieces of a message's text. */
    public List<Segment> segments(OutboxMessage message) {
        String text = message.text().strip();
        return message.channel() == Channel.SLACK ? Segment.ofSlack(text) : Segment.of(text);
    }
}
