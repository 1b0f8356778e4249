package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Facet that says how far an incident is known.
 *
 * @param stage how far
 */
public record Publication(Stage stage) {

    /** That of what was just reported. */
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

    /** Whatever its state: what is over may turn out to have been more than a page. */
    private static Decision declare(Incident.Known known) {
        if (TestPage.isTest(known.escalation().path())) {
            return Decision.refuse(
                    OutcomeCode.IS_TEST_PAGE,
                    "Incident %s is a test page: nothing is broken.".formatted(known.id()));
        }
        return known.publication().stage() == Stage.DECLARED
                ? Decision.alreadyDone(
                        OutcomeCode.ALREADY_DECLARED,
                        "Incident %s is already declared.".formatted(known.id()))
                : Decision.accept(new IncidentEvent.Declared());
    }

    Publication after(IncidentEvent.OfPublication event) {
        return switch (event) {
            case IncidentEvent.Declared _ -> new Publication(Stage.DECLARED);
        };
    }
}
