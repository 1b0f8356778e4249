package dev.leash.model.event;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.narrative.Narrative;
import dev.leash.model.narrative.Phrase;
import dev.leash.model.narrative.Tone;
import dev.leash.model.notification.DropReason;
import dev.leash.model.notification.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of an event of an incident. The codec, the timeline, the workbook, webhooks and
 * messages are derived from it. A descriptor names only what differs from an event that has no
 * details and that nobody is told of.
 *
 * @param <E> the event
 */
public final class EventType<E extends IncidentEvent> {

    private final String name;
    private final Class<E> shape;
    private final Tone tone;
    private final Function<E, Phrase> headline;
    private final Map<String, Function<E, @Nullable Object>> fields = new LinkedHashMap<>();
    private Function<E, List<Phrase>> details = _ -> List.of();
    private Function<E, @Nullable String> note = _ -> null;
    private Purpose purpose = Purpose.UNKNOWN;
    private BiFunction<IncidentRecord, Incident.Known, List<String>> audience = (_, _) -> List.of();
    private BiPredicate<E, Boolean> standIns = (_, _) -> false;
    private Function<E, @Nullable DropReason> drop = _ -> null;

    private EventType(String name, Class<E> shape, Tone tone, Function<E, Phrase> headline) {
        this.name = name;
        this.shape = shape;
        this.tone = tone;
        this.headline = headline;
    }

    /**
     * Begins a descriptor.
     *
     * @param name type on the wire: {@code incident.} followed by {@code snake_case}
     * @param headline what happened, as the beginning of a sentence
     */
    static <E extends IncidentEvent> EventType<E> of(
            String name, Class<E> shape, Tone tone, Function<E, Phrase> headline) {
        return new EventType<>(name, shape, tone, headline);
    }

    /** Details the event was based on, each a phrase of its own. */
    EventType<E> detailed(Function<E, List<Phrase>> by) {
        details = by;
        return this;
    }

    /** The text somebody wrote. */
    EventType<E> noted(Function<E, @Nullable String> by) {
        note = by;
        return this;
    }

    /**
     * What webhooks tell of it besides the incident as it left it; once for each field, and nothing
     * where that is null.
     */
    EventType<E> posting(String field, Function<E, @Nullable Object> value) {
        fields.put(field, value);
        return this;
    }

    /** The recipients, and the purpose of their message. */
    EventType<E> telling(Purpose what, Function<E, List<String>> people) {
        return telling(what, (recorded, _) -> people.apply(shape.cast(recorded.event())));
    }

    /** The recipients and the purpose, where they depend on the incident after the event. */
    EventType<E> telling(
            Purpose what, BiFunction<IncidentRecord, Incident.Known, List<String>> people) {
        purpose = what;
        audience = people;
        return this;
    }

    /**
     * Whether the stand-ins who were told that nobody could be paged are told of this event.
     *
     * @param when true when they are; its second argument is whether they still wait for somebody
     *     to answer
     */
    EventType<E> reachingStandIns(BiPredicate<E, Boolean> when) {
        standIns = when;
        return this;
    }

    /** Why earlier messages asking for an answer are no longer wanted. */
    EventType<E> ending(Function<E, @Nullable DropReason> why) {
        drop = why;
        return this;
    }

    /** Type on the wire. */
    public String name() {
        return name;
    }

    /** Record of the event. */
    public Class<E> shape() {
        return shape;
    }

    /** Fields of the webhook payload by name, besides the incident summary. */
    public Map<String, Object> fields(IncidentEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(
                (field, value) -> {
                    Object said = value.apply(shape.cast(event));
                    if (said != null) {
                        values.put(field, said);
                    }
                });
        return values;
    }

    /** The text somebody wrote; null when nobody did. */
    public @Nullable String note(IncidentEvent event) {
        return note.apply(shape.cast(event));
    }

    Narrative narrative(IncidentRecord recorded) {
        E event = shape.cast(recorded.event());
        return new Narrative(
                tone,
                headline.apply(event),
                note.apply(event),
                details.apply(event),
                recorded.actor());
    }

    Purpose purpose() {
        return purpose;
    }

    List<String> audience(IncidentRecord recorded, Incident.Known after) {
        return audience.apply(recorded, after);
    }

    boolean reachesStandIns(IncidentRecord recorded, Incident.Known after) {
        return standIns.test(
                shape.cast(recorded.event()),
                after.escalation().audience().standInsHearOf(recorded.sequence()));
    }

    @Nullable DropReason drop(IncidentEvent event) {
        return drop.apply(shape.cast(event));
    }
}
