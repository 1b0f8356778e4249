package dev.leash.fake.gmail;

/**
 * A mail that was taken.
 *
 * @param id what Gmail calls it
 * @param threadId the thread it belongs to
 * @param from whose mailbox it went out of
 * @param raw the mail as it came, RFC 822
 */
public record SentMail(String id, String threadId, String from, String raw) {

    /** Whether one of its lines, as it came, is this. */
    public boolean hasLine(String line) {
        return raw.lines().anyMatch(line::equals);
    }
}
