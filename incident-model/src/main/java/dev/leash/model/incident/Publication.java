package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Facet: whether the incident was declared.
 *
 * @param stage the stage
 */
public record Publication(Stage stage) {

    /** Publication of a new incident. */
    static final Publication OF_PAGE = new Publication(Stage.PAGE);

    public Publication {
        requireNonNull(stage, "stage");
    }

    /** Whether an incident is a page, and no test, so that it can be declared. */
    public static boolean isDeclarable(Incident.Known known) {
        return known.publication().stage() == Stage.PAGE
                && !TestPage.isTest(known.escalation().path());
    }

    static Decision decide(Incident.Known known, IncidentCommand.OfPublication command) {
        return switch (command) {
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
            case UNKNOWN ->
                    Decision.refuse(
                            OutcomeCode.NOT_UNDERSTOOD,
                            "A newer version of Leash has said of incident %s what this one does not know. Upgrade escalation-service, then ask again."
                                    .formatted(known.id()));
        };
    }

    Publication after(IncidentEvent.OfPublication event) {
        return switch (event) {
            case IncidentEvent.Declared _ -> new Publication(Stage.DECLARED);
        };
    }
}
