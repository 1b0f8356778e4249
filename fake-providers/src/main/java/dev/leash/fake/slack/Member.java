package dev.leash.fake.slack;

/**
 * A Slack user.
 *
 * @param id such as {@code U0000001}
 * @param email the address by which the user is looked up
 * @param team the user's own workspace, such as {@code T0000001}
 */
public record Member(String id, String email, String team) {

    /** The workspace of the app. */
    public static final String HERE = "T0000001";

    /** The channel of the user's direct messages. */
    public String channel() {
        return "D" + id.substring(1);
    }
}
