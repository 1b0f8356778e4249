package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facet: whether the incident was declared.
 *
 * @param stage the stage
 * @param draft origin of an incident that was drafted automatically; null when it was not
 */
public record Publication(Stage stage, @Nullable AutoDraft draft) {

    /** Publication of a new incident. */
    static final Publication OF_PAGE = new Publication(Stage.PAGE, null);

    public Publication {
        requireNonNull(stage, "stage");
    }

    /** Whether an incident is a page, and no test, so that it can be declared. */
    public static boolean isDeclarable(Incident.Known known) {
        return known.publication().stage() == Stage.PAGE
                && !TestPage.isTest(known.escalation().path());
    }

    /** Whether nobody is paged, because a draft was not published. */
    boolean isUnpublished() {
        return stage == Stage.DRAFT || stage == Stage.DISMISSED;
    }

    /** Armed timers, each with its due time. */
    Map<Timer, Instant> deadlines() {
        return stage == Stage.DRAFT && draft != null
                ? Timer.DRAFT_EXPIRY.at(draft.expiresAt())
                : Map.of();
    }

    static Decision decide(
            Incident.Known known,
            IncidentCommand.OfPublication command,
            CommandEnvelope request,
            Directory directory) {
        return switch (command) {
            case IncidentCommand.Publish _ -> DraftRules.publish(known, request, directory);
            case IncidentCommand.Dismiss _ -> DraftRules.dismiss(known, request, directory);
            case IncidentCommand.Declare _ -> declare(known);
        };
    }

    /** Declares in any state: a resolved incident may turn out to have been more than a page. */
    private static Decision declare(Incident.Known known) {
        if (TestPage.isTest(known.escalation().path())) {
            return Decision.refuse(
                    OutcomeCode.IS_TEST_PAGE,
                    "Incident %s is a test page: nothing is broken.".formatted(known.id()));
        }
        return switch (known.publication().stage()) {
            case PAGE -> Decision.accept(new IncidentEvent.Declared());
            case DECLARED ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_DECLARED,
                            "Incident %s is already declared.".formatted(known.id()));
            case DRAFT, DISMISSED -> DraftRules.isDraft(known);
            case UNKNOWN -> notUnderstood(known);
        };
    }

    static Decision notUnderstood(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.NOT_UNDERSTOOD,
                "A newer version of Leash has said of incident %s what this one does not know. Upgrade escalation-service, then ask again."
                        .formatted(known.id()));
    }

    Publication after(IncidentEvent.OfPublication event) {
        return switch (event) {
            case IncidentEvent.Declared _, IncidentEvent.AutoPublished _ ->
                    new Publication(Stage.DECLARED, draft);
            case IncidentEvent.AutoDrafted drafted ->
                    new Publication(Stage.DRAFT, drafted.draft());
            case IncidentEvent.AutoDismissed _ -> new Publication(Stage.DISMISSED, draft);
            case IncidentEvent.AutoExpired _ -> this;
        };
    }
}
