package dev.leash.model.incident;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent.AutoDismissed;
import dev.leash.model.incident.IncidentEvent.AutoDrafted;
import dev.leash.model.incident.IncidentEvent.AutoExpired;
import dev.leash.model.incident.IncidentEvent.AutoPublished;
import dev.leash.model.incident.IncidentEvent.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rules of automatic drafts: nobody is paged for one, only a person publishes it, and it expires
 * otherwise. A published draft is an incident like any other, for which somebody is paged.
 */
final class DraftRules {

    /** Maximum number of owners who are told of a draft. */
    private static final int MAX_TOLD = 50;

    private DraftRules() {}

    static Decision draft(IncidentCommand.Draft draft, Directory directory) {
        PathChoice choice = PathChoice.of(draft.pathId(), directory);
        List<String> owners =
                directory.contacts().stream()
                        .filter(contact -> contact.role() == Contact.Role.ADMIN)
                        .filter(contact -> contact.email() != null)
                        .map(Contact::id)
                        .filter(directory::wantsDraftsByMail)
                        .limit(MAX_TOLD)
                        .toList();
        return Decision.accept(
                new AutoDrafted(
                        draft.report(), draft.signalId(), choice.path(), draft.draft(), owners),
                new Noted("Information: " + draft.report().details()));
    }

    static Decision publish(Incident.Known known, CommandEnvelope request, Directory directory) {
        return switch (known.publication().stage()) {
            case DRAFT -> published(known, request, directory);
            case DECLARED, PAGE ->
                    known.publication().draft() == null
                            ? isNone(known)
                            : Decision.alreadyDone(
                                    OutcomeCode.ALREADY_PUBLISHED,
                                    "Incident %s is already published.".formatted(known.id()));
            case DISMISSED ->
                    Decision.refuse(
                            OutcomeCode.DRAFT_DISMISSED,
                            "The draft of incident %s was dismissed, so it is not published. If the problem is there, report it."
                                    .formatted(known.id()));
            case UNKNOWN -> Publication.notUnderstood(known);
        };
    }

    private static Decision published(
            Incident.Known known, CommandEnvelope request, Directory directory) {
        if (!isOfPerson(request)) {
            return Decision.refuse(
                    OutcomeCode.NEEDS_PERSON, "Only a person can publish a draft.");
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new AutoPublished());
        events.addAll(
                new AssignmentRules(known.escalation().path(), directory, request.at(), null)
                        .search(Why.ON_CALL, PathPosition.FIRST, null, Set.of(), false, 0));
        return Decision.accept(events);
    }

    private static boolean isOfPerson(CommandEnvelope request) {
        return switch (request.actor().kind()) {
            case PERSON, ANYBODY -> true;
            case SOURCE, LEASH, UNKNOWN -> false;
        };
    }

    static Decision dismiss(Incident.Known known, CommandEnvelope request, Directory directory) {
        return switch (known.publication().stage()) {
            case DRAFT ->
                    Decision.accept(
                            new AutoDismissed(
                                    DismissReason.OPERATOR_DISMISS,
                                    ResponseRules.reopenUntil(request, directory)));
            case DECLARED, PAGE ->
                    known.publication().draft() == null
                            ? isNone(known)
                            : Decision.refuse(
                                    OutcomeCode.ALREADY_PUBLISHED,
                                    "Incident %s is published already, so it is not dismissed. Resolve it if it is over."
                                            .formatted(known.id()));
            case DISMISSED ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_DISMISSED,
                            "The draft of incident %s is already dismissed.".formatted(known.id()));
            case UNKNOWN -> Publication.notUnderstood(known);
        };
    }

    /** The draft's time is over. */
    static Decision expire(CommandEnvelope request, Directory directory) {
        return Decision.accept(
                new AutoExpired(),
                new AutoDismissed(
                        DismissReason.AUTO_EXPIRED, ResponseRules.reopenUntil(request, directory)));
    }

    /** Refusal of what is asked of incidents, and not of drafts. */
    static Decision isDraft(Incident.Known known) {
        return known.publication().stage() == Stage.DISMISSED
                ? Decision.refuse(
                        OutcomeCode.DRAFT_DISMISSED,
                        "The draft of incident %s was dismissed. If the problem is there, report it."
                                .formatted(known.id()))
                : Decision.refuse(
                        OutcomeCode.IS_DRAFT,
                        "Incident %s is a draft, and nobody is paged for it. Publish or dismiss it first."
                                .formatted(known.id()));
    }

    private static Decision isNone(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.NOT_A_DRAFT,
                "Incident %s is no automatic draft.".formatted(known.id()));
    }
}
