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
import java.util.Optional;

/**
 * Rules of the incident lifecycle: {@link #decide} gives the result of a command, {@link #evolve}
 * the incident after an event. Both are pure and total; all other code only carries data to and
 * from them.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /**
     * Decides a command. A refusal is a value; nothing is thrown for what somebody asked.
     *
     * @param incident current state
     * @param request the command, its author and time
     * @param directory who is on call and how they are reached, at this moment
     */
    public static Decision decide(Incident incident, CommandEnvelope request, Directory directory) {
        return switch (incident) {
            case Incident.Unreported _ -> decideUnreported(request, directory);
            case Incident.Gone _ -> OpeningRules.tooOld(request);
            case Incident.Known known ->
                    notCarriedOut(known, request, directory)
                            .orElseGet(
                                    () ->
                                            TestPageRules.applied(
                                                    known.escalation().path(),
                                                    MoreUrgent.applied(
                                                            known,
                                                            decideKnown(known, request, directory),
                                                            request,
                                                            directory),
                                                    ResponseRules.reopenUntil(request, directory)));
        };
    }

    /** Empty where the command is to be decided. */
    private static Optional<Decision> notCarriedOut(
            Incident.Known known, CommandEnvelope request, Directory directory) {
        if (known.core().recentRequests().contains(request.id())) {
            return Optional.of(
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_CARRIED_OUT,
                            "This request was already carried out."));
        }
        if (isNobodyHere(request.actor(), directory)) {
            return Optional.of(
                    Decision.refuse(
                            OutcomeCode.UNKNOWN_CONTACT,
                            "There is no contact '%s'. Add them to the contacts."
                                    .formatted(request.actor().name())));
        }
        return mayOnlyLook(known, request.actor(), directory)
                ? Optional.of(
                        Decision.refuse(
                                OutcomeCode.NOT_ALLOWED,
                                "%s may view incident %s but not change it: their role is viewer. Ask an administrator."
                                        .formatted(request.actor().name(), request.incidentId())))
                : Optional.empty();
    }

    /**
     * Decision of a report or an edit when it cannot be decided who is paged anew because of a
     * defect in the rules or the data: the report and the severity are recorded, with a note of the
     * failure, and the deadline stays.
     *
     * @param failure what failed, in words
     */
    public static Decision decideWithoutPaging(
            Incident.Known known, CommandEnvelope request, Directory directory, String failure) {
        return notCarriedOut(known, request, directory)
                .orElseGet(
                        () -> {
                            Decision decision = decideKnown(known, request, directory);
                            if (decision.events().isEmpty()) {
                                return decision;
                            }
                            List<IncidentEvent> events = new ArrayList<>(decision.events());
                            events.add(new IncidentEvent.Noted(failure));
                            return Decision.accept(events);
                        });
    }

    /**
     * Whether the author was removed from the contacts: they may do nothing, even with links they
     * still hold.
     */
    private static boolean isNobodyHere(Actor actor, Directory directory) {
        return actor.isPerson() && directory.contact(actor.name()).isEmpty();
    }

    /**
     * Whether an actor may see an incident but not change it: a viewer. A viewer whom Leash has
     * paged or told may answer, because somebody has to.
     */
    public static boolean mayOnlyLook(Incident.Known known, Actor actor, Directory directory) {
        return mayOnlyLook(known.escalation().audience().concerned(), actor, directory);
    }

    /** The same check, given only the people who were paged or told. */
    public static boolean mayOnlyLook(List<String> involved, Actor actor, Directory directory) {
        return actor.isPerson()
                && !involved.contains(actor.name())
                && directory.contact(actor.name()).filter(it -> !it.mayAct()).isPresent();
    }

    private static Decision decideUnreported(CommandEnvelope request, Directory directory) {
        if (request.command() instanceof Unrecognised unrecognised) {
            return notUnderstood(unrecognised);
        }
        if (request.command() instanceof IncidentCommand.Draft draft) {
            return DraftRules.draft(draft, directory);
        }
        return request.command() instanceof Open open
                ? OpeningRules.open(open, request, directory)
                : Decision.refuse(
                        OutcomeCode.UNKNOWN_INCIDENT,
                        "There is no incident " + request.incidentId() + ". Check the number.");
    }

    private static Decision notUnderstood(Unrecognised command) {
        return Decision.refuse(
                OutcomeCode.NOT_UNDERSTOOD,
                "This version of Leash does not know '%s'. Upgrade escalation-service, then try again."
                        .formatted(command.type()));
    }

    private static Decision decideKnown(
            Incident.Known known, CommandEnvelope request, Directory directory) {
        return switch (request.command()) {
            case Open _, IncidentCommand.Draft _ ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_OPENED,
                            "Incident " + request.incidentId() + " was already opened.");
            case Attach attach -> AttachRules.attach(known, attach, request, directory);
            case AddNote note -> Decision.accept(new IncidentEvent.Noted(note.text()));
            case OfEscalation _ when known.publication().isUnpublished() ->
                    DraftRules.isDraft(known);
            case OfEscalation command -> EscalationRules.decide(known, command, request, directory);
            case OfDetails command -> Details.decide(known, command, request);
            case OfPublication command ->
                    Publication.decide(known, command, request, directory);
            case OfRoles command -> Roles.decide(known, command, request, directory);
            case MeetDeadline meet -> TimerRules.meet(known, meet, request, directory);
            case Unrecognised unrecognised -> notUnderstood(unrecognised);
        };
    }

    /**
     * Decision when a deadline cannot be decided because of a defect in the rules or the data: the
     * incident waits for a person instead of being retried for ever.
     *
     * @param told who is told
     * @param reason why it cannot be decided, in words
     */
    public static Decision giveUp(Incident.Known known, List<String> told, String reason) {
        GiveUpCode code = GiveUpCode.DEADLINE_NOT_DECIDED;
        if (!known.isOpen()) {
            return Decision.alreadyDone(
                    OutcomeCode.ALREADY_RESOLVED, "Incident " + known.id() + " is resolved.");
        }
        return TestPageRules.applied(
                known.escalation().path(),
                Decision.accept(new IncidentEvent.Failed(List.of(), told, reason, code)),
                null);
    }

    /**
     * Decision when an opening cannot be decided: an incident in ERROR, so that its report is not
     * lost.
     *
     * @param open the command that cannot be decided
     * @param defaultPath escalation path the incident keeps, unless it is a test page
     * @param told who is told
     * @param reason why it cannot be decided, in words
     */
    public static Decision openInError(
            Open open, EscalationPath defaultPath, List<String> told, String reason) {
        EscalationPath path = TestPage.path(open.pathId()).orElse(defaultPath);
        return TestPageRules.applied(
                path,
                Decision.accept(
                        new IncidentEvent.Opened(
                                RoutedReport.of(open), open.signalId(), path, null, open.routing()),
                        new IncidentEvent.Failed(
                                List.of(), told, reason, GiveUpCode.OPENING_NOT_DECIDED)),
                null);
    }

    /**
     * The incident after an event.
     *
     * @throws IllegalStateException when the event cannot have happened to the incident: the log is
     *     damaged, and continuing would hide it
     */
    public static Incident evolve(Incident incident, IncidentRecord recorded) {
        return switch (incident) {
            case Incident.Unreported _ -> begin(recorded);
            case Incident.Gone _ -> throw recorded.impossible("it has been over for too long");
            case Incident.Known known -> goOn(known, recorded);
        };
    }

    private static Incident begin(IncidentRecord recorded) {
        if (recorded.event() instanceof IncidentEvent.Unrecognised && recorded.sequence() == 1) {
            return Incident.UNREPORTED;
        }
        if (!(recorded.event() instanceof IncidentEvent.Beginning opened)
                || recorded.sequence() != 1) {
            throw recorded.impossible("an incident begins with its opening, sequence 1");
        }
        Incident.Known known =
                new Incident.Known(
                        IncidentCore.begin(recorded),
                        Details.begin(opened.report()),
                        Escalation.begin(recorded, opened.path()),
                        Publication.OF_PAGE,
                        null,
                        IncidentAlerts.begin(opened));
        return opened instanceof IncidentEvent.AutoDrafted drafted
                ? published(known, known.core(), drafted, recorded)
                : known;
    }

    private static Incident goOn(Incident.Known known, IncidentRecord recorded) {
        IncidentCore core = known.core().after(recorded);
        return switch (recorded.event()) {
            case IncidentEvent.Opened _, IncidentEvent.AutoDrafted _ -> throw recorded.impossible("it was opened before");
            case IncidentEvent.Attached _ when !known.isOpen() && !known.isPartlyUnknown() ->
                    throw recorded.impossible("it is resolved");
            case IncidentEvent.Attached attached -> known.with(core).after(attached);
            case IncidentEvent.Noted _, IncidentEvent.Unrecognised _ -> known.with(core);
            case IncidentEvent.OfEscalation event ->
                    known.with(core).with(EscalationEvolution.evolve(known, event, recorded));
            case IncidentEvent.OfDetails event ->
                    known.with(core).with(known.details().after(event, recorded));
            case IncidentEvent.OfPublication event -> published(known, core, event, recorded);
            case IncidentEvent.OfRoles event ->
                    known.with(core).with(known.roles().after(event, recorded));
        };
    }

    private static Incident.Known published(
            Incident.Known known,
            IncidentCore core,
            IncidentEvent.OfPublication event,
            IncidentRecord recorded) {
        return known.with(core)
                .with(known.publication().after(event))
                .with(known.escalation().after(event, recorded));
    }

    /**
     * Records for the events of a decision, each with its sequence and the incident after it. Times
     * of one incident never decrease.
     */
    public static List<IncidentRecord> record(
            Incident incident, CommandEnvelope request, Decision decision) {
        Instant at = notBefore(incident, request.at());
        List<IncidentRecord> recorded = new ArrayList<>();
        Incident before = incident;
        for (IncidentEvent event : decision.events()) {
            IncidentRecord alone =
                    new IncidentRecord(
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

    /** The moment, or the time of the incident's last event when the clock was set back since. */
    public static Instant notBefore(Incident incident, Instant moment) {
        return incident instanceof Incident.Known known && known.core().updatedAt().isAfter(moment)
                ? known.core().updatedAt()
                : moment;
    }

    /** The incident after all events of a history. */
    public static Incident replay(Iterable<IncidentRecord> history) {
        Incident incident = Incident.UNREPORTED;
        for (IncidentRecord recorded : history) {
            incident = evolve(incident, recorded);
        }
        return incident;
    }
}
