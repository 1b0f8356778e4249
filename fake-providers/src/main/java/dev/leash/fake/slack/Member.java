package dev.leash.fake.slack;

/**
 * Somebody in the workspace.
 *
 * @param id such as {@code U0000001}
 * @param email by which they are found
 */
public record Member(String id, String email) {

    /** The channel of their direct messages. */
    public String channel() {
        return "D" + id.substring(1);
    }
}
