package dev.leash.dashboard.incident;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import java.util.Locale;

/** Words for values of the model. */
public final class Words {

    private Words() {}

    /** A state: {@code In progress}. */
    public static String of(State state) {
        return capitalised(state.name());
    }

    /** How far an incident is known, where there is something to say: {@code declared}. */
    public static String of(Stage stage) {
        return stage == Stage.PAGE ? "" : stage.name().toLowerCase(Locale.ROOT);
    }

    /** How an incident stands in a word: its state, or that it is snoozed. */
    public static String standing(State state, boolean snoozed) {
        return snoozed ? "Snoozed" : of(state);
    }

    /** Name of the state in CSS classes and icons, or of being snoozed. */
    public static String tone(State state, boolean snoozed) {
        return snoozed ? "snoozed" : state.name().toLowerCase(Locale.ROOT);
    }

    /** Title of the window of an incident's page: {@code INC-6 Assigned: Disk is full}. */
    public static String title(IncidentSummary incident) {
        return "INC-%s %s: %s"
                .formatted(
                        incident.id(),
                        standing(incident.state(), incident.snoozed()),
                        incident.title());
    }

    private static String capitalised(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
