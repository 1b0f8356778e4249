package dev.leash.fake.slack;

/**
 * Somebody in the workspace.
 *
 * @param id such as {@code U0000001}
 * @param email by which they are found
 * @param team the workspace they are at home in, such as {@code T0000001}
 */
public record Member(String id, String email, String team) {

    /** The workspace of the app. */
    public static final String HERE = "T0000001";

    /** The channel of their direct messages. */
    public String channel() {
        return "D" + id.substring(1);
    }
}
