package dev.leash.model.notification;

import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.util.List;

/**
 * The other incidents that one message tells of.
 *
 * @param count number of incidents
 * @param first the first of them, at most {@value #MAX_MENTIONED}
 */
public record RollUp(int count, List<Mention> first) {

    /** Maximum number of incidents named; no reader of a message needs more. */
    public static final int MAX_MENTIONED = 20;

    /**
     * One of the incidents, in one line.
     *
     * @param incidentId number of the incident
     * @param title what is broken
     * @param severity severity of the incident
     * @param state state of paging
     */
    public record Mention(String incidentId, String title, Severity severity, State state) {
        static Mention of(RecipientState conversation) {
            IncidentBriefing briefing = conversation.briefing();
            return new Mention(
                    conversation.incidentId(),
                    briefing.title(),
                    briefing.severity(),
                    conversation.state());
        }
    }

    public RollUp {
        first = List.copyOf(first);
        if (count < 1 || first.size() > count || first.size() > MAX_MENTIONED) {
            throw new IllegalArgumentException(
                    "%d of %d incidents are named; at most %d are"
                            .formatted(first.size(), count, MAX_MENTIONED));
        }
    }
}
