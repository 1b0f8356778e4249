package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A field of incidents that is configured.
 *
 * @param id which it is
 * @param name what people call it
 * @param description what it is for; may be empty
 * @param fieldType what can be entered
 * @param options what can be picked, at most {@value #MAX_OPTIONS}; none where nothing is picked
 * @param required when it must be set
 * @param showBeforeCreation whether it is asked for when an incident is declared
 * @param showBeforeClosure whether it is asked for when an incident is resolved
 * @param showBeforeUpdate whether it is asked for when an incident is updated
 * @param showInAnnouncementPost whether an announcement shows it when it is set
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

    /** The most options. */
    public static final int MAX_OPTIONS = 500;

    /** The longest value of an option, in characters. */
    public static final int MAX_VALUE_LENGTH = 200;

    /** What can be entered. */
    public enum FieldType {
        SINGLE_SELECT,
        MULTI_SELECT,
        TEXT,
        LINK,
        NUMERIC,
        /** What only a newer version knows. */
        UNKNOWN
    }

    /** When a field must be set. */
    public enum Required {
        NEVER,
        BEFORE_RESOLUTION,
        ALWAYS,
        /** What only a newer version knows. */
        UNKNOWN
    }

    /**
     * What can be picked.
     *
     * @param id which it is
     * @param value what people read
     * @param sortKey its place among the options, the lowest first
     */
    public record Option(String id, String value, long sortKey) {
        public Option {
            Named.requireText("id of an option", id, MAX_ID_LENGTH);
            Named.requireText("value", value, MAX_VALUE_LENGTH);
            if (!value.equals(value.strip()) || value.indexOf('\t') >= 0) {
                throw new IllegalArgumentException(
                        "the value of an option begins or ends with a blank, or has a tab; leave them out");
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
                    "a field of type %s has options; only those of which one picks do"
                            .formatted(fieldType));
        }
        if (options.stream().map(Option::value).distinct().count() < options.size()
                || options.stream().map(Option::id).distinct().count() < options.size()) {
            throw new IllegalArgumentException(
                    "two options have the same id or value; make them differ");
        }
    }
}
