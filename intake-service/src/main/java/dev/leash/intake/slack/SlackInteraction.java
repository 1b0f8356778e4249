package dev.leash.intake.slack;

import dev.leash.slack.IncidentButton;

/** A button press or a slash command in Slack. */
sealed interface SlackInteraction {

    /** Slack's id of the user. */
    String userId();

    /** The address for replies; a secret. */
    String responseUrl();

    /**
     * A pressed button of a message about an incident.
     *
     * @param clickId equal when the same person presses the same button of the same state again
     */
    record Click(String userId, String responseUrl, String clickId, IncidentButton button)
            implements SlackInteraction {
        @Override
        public String toString() {
            return "Click[userId=" + userId + ", button=" + button + "]";
        }
    }

    /**
     * A slash command.
     *
     * @param commandId unique for each command
     * @param text what was typed after the command's name
     */
    record Command(String userId, String responseUrl, String commandId, String text)
            implements SlackInteraction {
        @Override
        public String toString() {
            return "Command[userId=" + userId + "]";
        }
    }
}
