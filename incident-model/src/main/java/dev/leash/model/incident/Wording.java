package dev.leash.model.incident;

/** How an incident stands, in words for the person who asked. */
final class Wording {

    private Wording() {}

    static String standing(Incident.Known known) {
        return switch (known) {
            case Incident.Pending _ -> "pending";
            case Incident.Assigned assigned -> "assigned to " + assigned.assignment().assignee();
            case Incident.InProgress inProgress -> "in progress with " + inProgress.person();
            case Incident.Resolved _ -> "resolved";
            case Incident.InError _ -> "in error";
        };
    }
}
