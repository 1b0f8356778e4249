package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.State;
import dev.leash.model.narrative.Phrases;
import dev.leash.view.incident.ShownIncident;
import java.util.ArrayList;
import java.util.List;

/**
 * One level of an escalation path.
 *
 * @param number the number of the level, from 1
 * @param whom whom it pages
 * @param length how long they have to acknowledge
 * @param lit whether the incident stands at this level and waits for an acknowledgement
 * @param passed whether the incident has passed this level in this round
 */
public record PathStep(int number, String whom, String length, boolean lit, boolean passed) {

    static List<PathStep> of(ShownIncident incident, Names names) {
        EscalationPath path = incident.path();
        int current = incident.summary().escalation().level();
        boolean paged = current > 0;
        boolean isPaging = incident.state() == State.ASSIGNED;
        List<PathStep> steps = new ArrayList<>();
        for (int i = 0; i < path.rungs().size(); i++) {
            EscalationLevel rung = path.rungs().get(i);
            List<String> targets =
                    rung.targets().stream().map(target -> Phrases.of(target).in(names)).toList();
            steps.add(
                    new PathStep(
                            i + 1,
                            capitalised(String.join(" and ", targets)),
                            Times.span(rung.escalateAfter()),
                            isPaging && paged && current == i + 1,
                            paged && (isPaging ? i + 1 < current : i + 1 <= current)));
        }
        return List.copyOf(steps);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
