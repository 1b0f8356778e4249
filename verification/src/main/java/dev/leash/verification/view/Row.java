package dev.leash.verification.view;

import dev.leash.model.incident.Incident;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a view shows of an incident.
 *
 * @param id its number
 * @param fields what is shown, by {@link Field}; what a view does not show is left out
 */
public record Row(String id, Map<Field, String> fields) {

    /** What a view may show. */
    public enum Field {
        STATE,
        OWNER,
        TITLE,
        OPENED_AT,
        UPDATED_AT,
        NEXT_DEADLINE,
        SEQUENCE
    }

    public Row {
        fields = Map.copyOf(fields);
    }

    /** What a view should show; what there is nothing of is shown as nothing. */
    public static Row of(Incident.Known incident) {
        var history = incident.history();
        Map<Field, String> fields = new TreeMap<>();
        fields.put(Field.STATE, incident.state().name());
        fields.put(Field.OWNER, incident.owner().orElse(""));
        fields.put(Field.TITLE, history.report().title());
        fields.put(Field.OPENED_AT, history.openedAt().toString());
        fields.put(Field.UPDATED_AT, history.updatedAt().toString());
        fields.put(Field.NEXT_DEADLINE, incident.nextDeadline().map(Object::toString).orElse(""));
        fields.put(Field.SEQUENCE, Long.toString(history.sequence()));
        return new Row(history.id(), fields);
    }

    /** The first field that differs from what it should be, in words; empty when none does. */
    public Optional<String> difference(Row wanted) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(
                                shown ->
                                        !shown.getValue().equals(wanted.fields.get(shown.getKey())))
                        .findFirst()
                        .map(
                                shown ->
                                        "%s of incident %s is '%s', and the log says '%s'"
                                                .formatted(
                                                        shown.getKey(),
                                                        id,
                                                        shown.getValue(),
                                                        wanted.fields.get(shown.getKey())));
    }
}
