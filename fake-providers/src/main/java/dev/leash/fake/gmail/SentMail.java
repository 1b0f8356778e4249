package dev.leash.fake.gmail;

/**
 * An accepted mail.
 *
 * @param id Gmail's id of the mail
 * @param threadId the thread it belongs to
 * @param from the mailbox it was sent from
 * @param raw the raw mail, RFC 822
 */
public record SentMail(String id, String threadId, String from, String raw) {

    /** Whether the raw mail has this line. */
    public boolean hasLine(String line) {
        return raw.lines().anyMatch(line::equals);
    }
}
