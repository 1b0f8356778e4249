package dev.leash.escalation.lifecycle;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentCommand.Open;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides commands so that no report is lost whose sender was given its number: when its opening
 * cannot be decided because of a defect in the rules or the data, the incident begins in ERROR and
 * waits for a person; when a later report or an edit makes it worse, and it cannot be decided who is
 * paged for that, it is recorded all the same.
 *
 * @param directory the directory
 * @param path escalation path that such an incident keeps
 */
record Openings(Directory directory, EscalationPath path) {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    DecidedCommand decide(Incident before, CommandEnvelope request) {
        try {
            return DecidedCommand.of(before, request, directory);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            if (before instanceof Incident.Unreported && request.command() instanceof Open open) {
                LOG.error(
                        "The opening of incident {} failed: {}",
                        request.incidentId(),
                        UnmetDeadlines.named(e));
                String reason =
                        "the search for a person to page failed (%s)"
                                .formatted(e.getClass().getSimpleName());
                return DecidedCommand.openingInError(
                        request, open, path, tellable(List.of()), reason);
            }
            if (before instanceof Incident.Known known && mayRaise(request.command())) {
                LOG.error(
                        "Who is paged anew for incident {} could not be decided: {}",
                        request.incidentId(),
                        UnmetDeadlines.named(e));
                return DecidedCommand.withoutPaging(
                        known,
                        request,
                        directory,
                        "Nobody was paged for the higher severity: the search for a person to page failed (%s)."
                                .formatted(e.getClass().getSimpleName()));
            }
            throw e;
        }
    }

    private static boolean mayRaise(IncidentCommand command) {
        return command instanceof IncidentCommand.Attach || command instanceof IncidentCommand.Edit;
    }

    /** The stand-ins; {@code others} when the directory itself is broken. */
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
