package dev.leash.model.notification;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.Recorded;
import java.util.List;
import java.util.Optional;

/** Which deliveries an event asks for, and which it makes pointless. */
public final class Planning {

    private Planning() {}

    /**
     * One delivery wanted.
     *
     * @param id names it
     * @param purpose what it tells
     * @param address where the channel finds the person, as the directory has it now
     */
    public record Wanted(DeliveryId id, Purpose purpose, String address) {
        @Override
        public String toString() {
            return "Wanted[id=" + id + ", purpose=" + purpose + "]";
        }
    }

    /**
     * The deliveries an event asks for: everybody it concerns, on every channel they have, all at
     * once.
     */
    public static List<Wanted> wanted(Recorded recorded, Directory directory) {
        return switch (recorded.event()) {
            case Assigned(var assignment) ->
                    tell(assignment.paged(), Purpose.PAGE, recorded, directory);
            case Renotified(String person) ->
                    tell(List.of(person), Purpose.REMINDER, recorded, directory);
            case NobodyFound nobody ->
                    tell(nobody.told(), Purpose.NOBODY_FOUND, recorded, directory);
            case Failed failed -> tell(failed.told(), Purpose.NOBODY_FOUND, recorded, directory);
            case PathExhausted(List<String> told) ->
                    tell(told, Purpose.PATH_EXHAUSTED, recorded, directory);
            case Undeliverable(_, List<String> told) ->
                    tell(told, Purpose.UNDELIVERABLE, recorded, directory);
            case Resolved(List<String> told) -> tell(told, Purpose.RESOLVED, recorded, directory);
            case Opened _, Attached _, Acknowledged _, Snoozed _, Noted _, Reopened _ -> List.of();
        };
    }

    /** Why the deliveries still under way have become pointless; empty when they have not. */
    public static Optional<String> cancels(Recorded recorded) {
        return switch (recorded.event()) {
            case Acknowledged(String owner, _) -> Optional.of("acknowledged by " + owner);
            case Snoozed(String owner, _) -> Optional.of("snoozed by " + owner);
            case Resolved _ -> Optional.of("resolved");
            case Opened _,
                    Attached _,
                    Assigned _,
                    NobodyFound _,
                    Failed _,
                    PathExhausted _,
                    Undeliverable _,
                    Renotified _,
                    Noted _,
                    Reopened _ ->
                    Optional.empty();
        };
    }

    /** What becomes of an attempt for which there is no address any more. */
    public static SendResult goneAway() {
        return new SendResult.Permanent("the contact no longer has this channel");
    }

    private static List<Wanted> tell(
            List<String> people, Purpose purpose, Recorded recorded, Directory directory) {
        return people.stream()
                .flatMap(person -> directory.contact(person).stream())
                .flatMap(
                        contact ->
                                contact.channels().stream()
                                        .map(
                                                channel ->
                                                        new Wanted(
                                                                new DeliveryId(
                                                                        recorded.incidentId(),
                                                                        recorded.sequence(),
                                                                        channel,
                                                                        contact.id()),
                                                                purpose,
                                                                contact.addressFor(channel))))
                .toList();
    }
}
