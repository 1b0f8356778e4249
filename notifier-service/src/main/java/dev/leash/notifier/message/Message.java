package dev.leash.notifier.message;

import org.jspecify.annotations.Nullable;

/**
 * A mail, as it is read. Its links are secrets, so it does not print what it says.
 *
 * @param subject one line without control characters, at most {@value #MAX_SUBJECT_LENGTH}
 *     characters
 * @param text what it says, for readers of plain text
 * @param html the same, for everybody else
 * @param unsubscribe the link with which its reader gets no more like it; null for what they get in
 *     any case
 */
public record Message(String subject, String text, String html, @Nullable String unsubscribe) {

    /** The longest subject, in characters; phones show far less. */
    public static final int MAX_SUBJECT_LENGTH = 180;

    /** A mail that its reader gets in any case. */
    public Message(String subject, String text, String html) {
        this(subject, text, html, null);
    }

    @Override
    public String toString() {
        return "Message[subject=" + subject + "]";
    }
}
