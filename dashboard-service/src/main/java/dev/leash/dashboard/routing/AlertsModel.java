package dev.leash.dashboard.routing;

import dev.leash.model.alert.AlertStatus;
import dev.leash.view.alert.ListedAlert;
import java.util.List;

/**
 * Content of the list of alerts.
 *
 * @param alerts the alerts heard of last, newest first
 */
public record AlertsModel(List<ListedAlert> alerts) {

    /** How an alert is, in words. */
    public static String state(ListedAlert alert) {
        return switch (alert.summary().status()) {
            case RESOLVED -> "resolved";
            case UNKNOWN -> "a state this version does not know";
            case FIRING -> alert.suppression().isPresent() ? "firing, pages nobody" : "firing";
        };
    }

    /** How often it was reported, in words. */
    public static String reports(ListedAlert alert) {
        long total = alert.summary().total();
        return total == 1 ? "reported once" : "reported %d times".formatted(total);
    }

    /** How that is shown: good, waiting or bad. */
    public static String tone(ListedAlert alert) {
        if (alert.summary().status() != AlertStatus.FIRING) {
            return "good";
        }
        return alert.suppression().isPresent() ? "waiting" : "bad";
    }
}
