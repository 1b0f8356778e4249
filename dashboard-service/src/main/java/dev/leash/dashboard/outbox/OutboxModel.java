package dev.leash.dashboard.outbox;

import dev.leash.dashboard.people.Masked;
import dev.leash.model.directory.Channel;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;

/**
 * Content of the outbox.
 *
 * @param messages a page of messages, newest first
 * @param total the number of all messages
 * @param page the page, from 1
 * @param reader the visitor
 */
public record OutboxModel(List<OutboxMessage> messages, long total, int page, OutboxViewer reader) {

    /** How many messages one page shows. */
    public static final int PAGE_SIZE = 24;

    /** Replaces a text that may hold a verification code or a link to sign in. */
    private static final String KEPT = "Only its recipient can read it.";

    /** The number of pages. */
    public int pages() {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** The pieces of a message's text. */
    public List<Segment> segments(OutboxMessage message) {
        if (!reader.sees(message) && message.incidentId() == null) {
            return List.of(new Segment(KEPT, null, false));
        }
        String text = message.text().strip();
        List<Segment> segments =
                message.channel() == Channel.SLACK ? Segment.ofSlack(text) : Segment.of(text);
        return reader.sees(message) ? segments : segments.stream().map(Segment::inert).toList();
    }

    /**
     * The address of a message; for other visitors masked, so that addresses can just be told
     * apart.
     */
    public String address(OutboxMessage message) {
        return reader.sees(message) ? message.address() : Masked.of(message.address());
    }
}
