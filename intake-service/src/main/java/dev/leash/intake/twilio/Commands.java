package dev.leash.intake.twilio;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.notification.Answer.Wish;

/** What a wish is called where it is decided. */
final class Commands {

    private Commands() {}

    static IncidentCommand of(Wish wish) {
        return switch (wish) {
            case ACKNOWLEDGE -> new IncidentCommand.Acknowledge();
            case RESOLVE -> new IncidentCommand.Resolve();
            case ESCALATE -> new IncidentCommand.Escalate();
            case UNKNOWN -> throw new IllegalArgumentException("nobody can text that");
        };
    }
}
