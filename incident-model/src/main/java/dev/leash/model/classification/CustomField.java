package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Named;
import java.util.List;

/**
 * Custom field of incidents.
 *
 * @param id stable, opaque id
 * @param name name for people
 * @param description what the field is for; may be empty
 * @param fieldType what can be entered
 * @param options what can be picked, at most {@value #MAX_OPTIONS}; empty when nothing is picked
 * @param required when a value is required
 * @param showBeforeCreation whether it is asked for when an incident is declared
 * @param showBeforeClosure whether it is asked for when an incident is resolved
 * @param showBeforeUpdate whether it is asked for when an incident is updated
 * @param showInAnnouncementPost whether an announcement shows a value that is set
 */
public record CustomField(
        String id,
        String name,
        String description,
        FieldType fieldType,
        List<Option> options,
        Required required,
        boolean showBeforeCreation,
        boolean showBeforeClosure,
        boolean showBeforeUpdate,
        boolean showInAnnouncementPost)
        implements Named {

    /** Maximum number of options. */
    public static final int MAX_OPTIONS = 500;

    /** The longest value of an option, in characters. */
    public static final int MAX_VALUE_LENGTH = 200;

    /** Type of the value. */
    public enum FieldType {
        SINGLE_SELECT,
        MULTI_SELECT,
        TEXT,
        LINK,
        NUMERIC,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /** When a value is required. */
    public enum Required {
        NEVER,
        BEFORE_RESOLUTION,
        ALWAYS,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /**
     * Option of a field.
     *
     * @param id stable, opaque id
     * @param value what people read
     * @param sortKey order among the options, lowest first
     */
    public record Option(String id, String value, long sortKey) {
        public Option {
            Named.requireText("id of an option", id, MAX_ID_LENGTH);
            Named.requireText("value", value, MAX_VALUE_LENGTH);
            if (!value.equals(value.strip()) || value.indexOf('\t') >= 0) {
                throw new IllegalArgumentException(
                        "the value of an option begins or ends with a blank, or contains a tab; remove them");
            }
        }
    }

    public CustomField {
        Named.require(id, name, description);
        requireNonNull(fieldType, "fieldType");
        requireNonNull(required, "required");
        options = List.copyOf(options);
        Named.requireCount("options", options, MAX_OPTIONS);
        boolean picks =
                fieldType != FieldType.TEXT
                        && fieldType != FieldType.LINK
                        && fieldType != FieldType.NUMERIC;
        if (!options.isEmpty() && !picks) {
            throw new IllegalArgumentException(
                    "a field of type %s has options; only fields with a choice may have them"
                            .formatted(fieldType));
        }
        if (options.stream().map(Option::value).distinct().count() < options.size()
                || options.stream().map(Option::id).distinct().count() < options.size()) {
            throw new IllegalArgumentException(
                    "two options have the same id or value; change one of them");
        }
    }
}
