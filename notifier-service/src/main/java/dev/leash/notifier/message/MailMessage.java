package dev.leash.notifier.message;

import org.jspecify.annotations.Nullable;

/**
 * Content of a mail. Not printed, since its links are secrets.
 *
 * @param subject one line without control characters, at most {@value #MAX_SUBJECT_LENGTH}
 *     characters
 * @param text the plain text
 * @param html the same as HTML
 * @param unsubscribe the link for unsubscribing from mails of this kind; null for mails that are
 *     always sent
 */
public record MailMessage(String subject, String text, String html, @Nullable String unsubscribe) {

    /** The longest subject, in characters; phones show far less. */
    public static final int MAX_SUBJECT_LENGTH = 180;

    /** A mail without a link for unsubscribing. */
    public MailMessage(String subject, String text, String html) {
        this(subject, text, html, null);
    }

    @Override
    public String toString() {
        return "Message[subject=" + subject + "]";
    }
}
