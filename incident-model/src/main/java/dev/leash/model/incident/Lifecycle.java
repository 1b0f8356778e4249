package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.OfDetails;
import dev.leash.model.incident.IncidentCommand.OfEscalation;
import dev.leash.model.incident.IncidentCommand.OfPublication;
import dev.leash.model.incident.IncidentCommand.OfRoles;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules. {@link #decide} says what a request comes to, {@link #evolve} what an event leaves
 * behind; both are pure and total. Everything else carries data to them and away.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /**
     * What a request comes to. A refusal is a value; nothing is thrown for what somebody asked.
     *
     * @param incident the incident as it is
     * @param request what is asked, when and by whom
     * @param directory who is on call, and how they are reached, at this moment
     */
    public static Decision decide(Incident incident, Requested request, Directory directory) {
        return switch (incident) {
            case Incident.Unreported _ -> decideUnreported(request, directory);
            case Incident.Gone _ -> Opening.tooOld(request);
            case Incident.Known known
                    when known.core().recentRequests().contains(request.id()) ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_CARRIED_OUT,
                            "This request was already carried out.");
            case Incident.Known _ when isNobodyHere(request.actor(), directory) ->
                    Decision.refuse(
                            OutcomeCode.UNKNOWN_CONTACT,
                            "There is no contact '%s'. Add them to the contacts."
                                    .formatted(request.actor().name()));
            case Incident.Known known when mayOnlyLook(known, request.actor(), directory) ->
                    Decision.refuse(
                            OutcomeCode.NOT_ALLOWED,
                            "%s may look at incident %s and not change it: their role is viewer. Ask an administrator."
                                    .formatted(request.actor().name(), request.incidentId()));
            case Incident.Known known ->
                    TestPageRules.applied(
                            known.escalation().path(), decideKnown(known, request, directory));
        };
    }

    /** Whoever was taken out of the contacts may do nothing, whichever links they still hold. */
    private static boolean isNobodyHere(Actor actor, Directory directory) {
        return actor.isPerson() && directory.contact(actor.name()).isEmpty();
    }

    /**
     * Whether an actor may look at an incident and not change it: a viewer. Whom Leash itself has
     * asked may answer, whatever their role: somebody has to.
     */
    public static boolean mayOnlyLook(Incident.Known known, Actor actor, Directory directory) {
        return mayOnlyLook(known.escalation().audience().concerned(), actor, directory);
    }

    /** The same, knowing only whom Leash has asked or told. */
    public static boolean mayOnlyLook(List<String> involved, Actor actor, Directory directory) {
        return actor.isPerson()
                && !involved.contains(actor.name())
                && directory.contact(actor.name()).filter(it -> !it.mayAct()).isPresent();
    }

    private static Decision decideUnreported(Requested request, Directory directory) {
        if (request.command() instanceof Unrecognised unrecognised) {
            return notUnderstood(unrecognised);
        }
        return request.command() instanceof Open open
                ? Opening.open(open, request, directory)
                : Decision.refuse(
                        OutcomeCode.UNKNOWN_INCIDENT,
                        "There is no incident " + request.incidentId() + ". Check the number.");
    }

    private static Decision notUnderstood(Unrecognised command) {
        return Decision.refuse(
                OutcomeCode.NOT_UNDERSTOOD,
                "This version of Leash does not know '%s'. Upgrade escalation-service, then ask again."
                        .formatted(command.type()));
    }

    private static Decision decideKnown(
            Incident.Known known, Requested request, Directory directory) {
        return switch (request.command()) {
            case Open _ ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_OPENED,
                            "Incident " + request.incidentId() + " was already opened.");
            case Attach attach -> Opening.attach(known, attach);
            case AddNote note -> Decision.accept(new IncidentEvent.Noted(note.text()));
            case OfEscalation command ->
                    EscalationRules.decide(known, command, request, directory);
            case OfDetails command -> Details.decide(known, command, request);
            case OfPublication command -> Publication.decide(known, command);
            case OfRoles command -> Roles.decide(known, command, request, directory);
            case MeetDeadline meet -> Deadlines.meet(known, meet, request, directory);
            case Unrecognised unrecognised -> notUnderstood(unrecognised);
        };
    }

    /**
     * What is left when a deadline cannot be decided, because a rule is broken or what it reads is:
     * rather than to be tried again for ever, it waits for a person.
     *
     * @param told who is told
     * @param reason why it cannot be decided, in words
     */
    public static Decision giveUp(Incident.Known known, List<String> told, String reason) {
        GiveUpCode code = GiveUpCode.DEADLINE_NOT_DECIDED;
        return known.isOpen()
                ? Decision.accept(new IncidentEvent.Failed(List.of(), told, reason, code))
                : Decision.alreadyDone(
                        OutcomeCode.ALREADY_RESOLVED,
                        "Incident " + known.id() + " is resolved.");
    }

    /**
     * What is left when an opening cannot be decided: an incident that waits for a person, so that
     * its report is not lost.
     *
     * @param path the path it keeps
     * @param told who is told
     * @param reason why it cannot be decided, in words
     */
    public static Decision openInError(
            Open open, EscalationPath path, List<String> told, String reason) {
        return Decision.accept(
                new IncidentEvent.Opened(open.report(), open.signalId(), path),
                new IncidentEvent.Failed(
                        List.of(), told, reason, GiveUpCode.OPENING_NOT_DECIDED));
    }

    /**
     * The incident after an event.
     *
     * @throws IllegalStateException when the event cannot have happened to it: the log is damaged,
     *     and going on would hide it
     */
    public static Incident evolve(Incident incident, Recorded recorded) {
        return switch (incident) {
            case Incident.Unreported _ -> begin(recorded);
            case Incident.Gone _ -> throw recorded.impossible("it has been over for too long");
            case Incident.Known known -> goOn(known, recorded);
        };
    }

    private static Incident begin(Recorded recorded) {
        if (recorded.event() instanceof IncidentEvent.Unrecognised && recorded.sequence() == 1) {
            return Incident.UNREPORTED;
        }
        if (!(recorded.event() instanceof IncidentEvent.Opened opened)
                || recorded.sequence() != 1) {
            throw recorded.impossible("an incident begins with its opening, sequence 1");
        }
        return new Incident.Known(
                IncidentCore.begin(recorded),
                new Details(opened.report().brief(), null),
                Escalation.begin(recorded, opened.path()),
                Publication.OF_PAGE,
                null);
    }

    private static Incident goOn(Incident.Known known, Recorded recorded) {
        IncidentCore core = known.core().after(recorded);
        return switch (recorded.event()) {
            case IncidentEvent.Opened _ -> throw recorded.impossible("it was opened before");
            case IncidentEvent.Attached _ when !known.isOpen() && !known.isPartlyUnknown() ->
                    throw recorded.impossible("it is resolved");
            case IncidentEvent.Attached _,
                    IncidentEvent.Noted _,
                    IncidentEvent.Unrecognised _ ->
                    known.with(core);
            case IncidentEvent.OfEscalation event ->
                    known.with(core)
                            .with(EscalationEvolution.evolve(known, event, recorded));
            case IncidentEvent.OfDetails event ->
                    known.with(core).with(known.details().after(event, recorded));
            case IncidentEvent.OfPublication event ->
                    known.with(core).with(known.publication().after(event));
            case IncidentEvent.OfRoles event ->
                    known.with(core).with(known.roles().after(event, recorded));
        };
    }

    /**
     * The events of a decision, with their place in the incident's history and the incident after
     * each. Time never runs backwards in it.
     */
    public static List<Recorded> record(Incident incident, Requested request, Decision decision) {
        Instant at = notBefore(incident, request.at());
        List<Recorded> recorded = new ArrayList<>();
        Incident before = incident;
        for (IncidentEvent event : decision.events()) {
            Recorded alone =
                    new Recorded(
                            request.incidentId(),
                            sequence(before) + 1,
                            at,
                            request.actor(),
                            request.id(),
                            event);
            if (!(evolve(before, alone) instanceof Incident.Known after)) {
                throw new IllegalStateException("event " + alone.id() + " leaves no incident");
            }
            recorded.add(alone.with(IncidentSummary.of(before, after)));
            before = after;
        }
        return List.copyOf(recorded);
    }

    private static long sequence(Incident incident) {
        return incident instanceof Incident.Known known ? known.core().sequence() : 0;
    }

    /** The moment, or that of the incident's last event when the clock was set back since. */
    public static Instant notBefore(Incident incident, Instant moment) {
        return incident instanceof Incident.Known known
                        && known.core().updatedAt().isAfter(moment)
                ? known.core().updatedAt()
                : moment;
    }

    /** The incident that a history leaves behind. */
    public static Incident replay(Iterable<Recorded> history) {
        Incident incident = Incident.UNREPORTED;
        for (Recorded recorded : history) {
            incident = evolve(incident, recorded);
        }
        return incident;
    }
}
