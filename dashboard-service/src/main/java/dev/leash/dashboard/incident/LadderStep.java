package dev.leash.dashboard.incident;

import dev.leash.view.incident.ShownIncident;
import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Rung;
import dev.leash.model.incident.State;
import dev.leash.model.narrative.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * One rung of the path, as a step of a ladder.
 *
 * @param number which rung, from 1
 * @param whom whom it pages
 * @param length how long they have
 * @param lit whether it pages now and waits for an answer
 * @param passed whether it has been here in this round
 */
public record LadderStep(int number, String whom, String length, boolean lit, boolean passed) {

    static List<LadderStep> of(ShownIncident incident, Names names) {
        EscalationPath path = incident.path();
        int current = incident.summary().escalation().level();
        boolean paged = current > 0;
        boolean isPaging = incident.state() == State.ASSIGNED;
        List<LadderStep> steps = new ArrayList<>();
        for (int i = 0; i < path.rungs().size(); i++) {
            Rung rung = path.rungs().get(i);
            List<String> targets =
                    rung.targets().stream().map(target -> Phrases.of(target).in(names)).toList();
            steps.add(
                    new LadderStep(
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
