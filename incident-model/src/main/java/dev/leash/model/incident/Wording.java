package dev.leash.model.incident;

/** How an incident stands, in words for the person who asked. */
final class Wording {

    private Wording() {}

    static String standing(Incident.Known known) {
        return switch (known.paging()) {
            case PagingState.Pending _ -> "pending";
            case PagingState.Assigned(Assignment assignment, _) ->
                    "assigned to " + assignment.assignee();
            case PagingState.InProgress inProgress -> "in progress with " + inProgress.person();
            case PagingState.Resolved _ -> "resolved";
            case PagingState.InError _ -> "in error";
        };
    }
}
