package dev.leash.notifier.message;

/**
 * A mail, as it is read. Its links are secrets, so it does not print what it says.
 *
 * @param subject one line without control characters, at most {@value #MAX_SUBJECT_LENGTH}
 *     characters
 * @param text what it says, for readers of plain text
 * @param html the same, for everybody else
 */
public record Message(String subject, String text, String html) {

    /** The longest subject, in characters; phones show far less. */
    public static final int MAX_SUBJECT_LENGTH = 180;

    @Override
    public String toString() {
        return "Message[subject=" + subject + "]";
    }
}
