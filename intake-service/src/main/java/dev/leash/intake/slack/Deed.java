package dev.leash.intake.slack;

import dev.leash.slack.IncidentButton;

/** Something somebody did in Slack. */
sealed interface Deed {

    /** Who, as Slack calls them. */
    String userId();

    /** Where they can be told what came of it; a secret. */
    String responseUrl();

    /**
     * They pressed a button of a message about an incident.
     *
     * @param clickId the same for whoever presses the same button of the same state again
     */
    record Click(String userId, String responseUrl, String clickId, IncidentButton button)
            implements Deed {
        @Override
        public String toString() {
            return "Click[userId=" + userId + ", button=" + button + "]";
        }
    }

    /**
     * They typed a command.
     *
     * @param commandId another one each time
     * @param text what stood behind the command's name
     */
    record Command(String userId, String responseUrl, String commandId, String text)
            implements Deed {
        @Override
        public String toString() {
            return "Command[userId=" + userId + "]";
        }
    }
}
