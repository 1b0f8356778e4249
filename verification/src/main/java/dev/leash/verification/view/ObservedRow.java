package dev.leash.verification.view;

import dev.leash.model.incident.Incident;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a view shows of an incident.
 *
 * @param id its number
 * @param fields the shown values, by {@link Field}; fields that a view does not have are left out
 */
public record ObservedRow(String id, Map<Field, String> fields) {

    /** Field of a view. */
    public enum Field {
        STATE,
        OWNER,
        TITLE,
        OPENED_AT,
        UPDATED_AT,
        NEXT_DEADLINE,
        SEQUENCE
    }

    public ObservedRow {
        fields = Map.copyOf(fields);
    }

    /** What a view should show; missing values are empty texts. */
    public static ObservedRow of(Incident.Known incident) {
        Map<Field, String> fields = new TreeMap<>();
        fields.put(Field.STATE, incident.state().name());
        fields.put(Field.OWNER, incident.owner().orElse(""));
        fields.put(Field.TITLE, incident.details().report().title());
        fields.put(Field.OPENED_AT, incident.core().openedAt().toString());
        fields.put(Field.UPDATED_AT, incident.core().updatedAt().toString());
        fields.put(Field.NEXT_DEADLINE, incident.nextDeadline().map(Object::toString).orElse(""));
        fields.put(Field.SEQUENCE, Long.toString(incident.core().sequence()));
        return new ObservedRow(incident.id(), fields);
    }

    /** The first field that differs from the expected value, in words; empty when none does. */
    public Optional<String> difference(ObservedRow wanted) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(
                                shown ->
                                        !shown.getValue().equals(wanted.fields.get(shown.getKey())))
                        .findFirst()
                        .map(
                                shown ->
                                        "%s of incident %s is '%s', but the log says '%s'"
                                                .formatted(
                                                        shown.getKey(),
                                                        id,
                                                        shown.getValue(),
                                                        wanted.fields.get(shown.getKey())));
    }
}
