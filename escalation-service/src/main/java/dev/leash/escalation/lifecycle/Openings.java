package dev.leash.escalation.lifecycle;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.Requested;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides requests so that no report is lost that was answered with its number: where its opening
 * cannot be decided, because a rule is broken or what it reads is, the incident begins in ERROR and
 * waits for a person.
 *
 * @param path the path that such an incident keeps
 */
record Openings(Directory directory, EscalationPath path) {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    Step decide(Incident before, Requested request) {
        try {
            return Step.of(before, request, directory);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            if (before instanceof Incident.Unreported && request.command() instanceof Open open) {
                LOG.error(
                        "The opening of incident {} failed: {}",
                        request.incidentId(),
                        Unmet.named(e));
                String reason =
                        "nobody could be searched for (%s)".formatted(e.getClass().getSimpleName());
                return Step.openingInError(request, open, path, tellable(List.of()), reason);
            }
            throw e;
        }
    }

    /** Who is told when nobody can be found; others where the directory itself is broken. */
    List<String> tellable(List<String> others) {
        try {
            return directory.toldWhenNobody();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            return others;
        }
    }
}
