package dev.leash.dashboard.outbox;

import dev.leash.dashboard.people.Masked;
import dev.leash.model.directory.Channel;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;

/**
 * Everything the outbox shows.
 *
 * @param messages a page of messages, newest first
 * @param total how many there are
 * @param page which page, from 1
 * @param reader who looks
 */
public record OutboxModel(
        List<OutboxMessage> messages, long total, int page, Reader reader) {

    /** How many messages one page shows. */
    public static final int PAGE_SIZE = 24;

    /** In place of what may hold a code to prove something with, or a link to sign in. */
    private static final String KEPT = "Only whoever this is for can read it.";

    /** How many pages there are. */
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

    /** Where it would have gone; of other people only as much as tells one address from another. */
    public String address(OutboxMessage message) {
        return reader.sees(message) ? message.address() : Masked.of(message.address());
    }
}
