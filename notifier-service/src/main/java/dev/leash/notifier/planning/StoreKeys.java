package dev.leash.notifier.planning;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where things are in the stores. Everything begins with the person, so that all that concerns one
 * of them is one range; the parts are separated by what no name has.
 */
final class StoreKeys {

    private static final char SEPARATOR = '\n';

    private StoreKeys() {}

    static String of(DeliveryId id) {
        return ofPage(id) + id.channel();
    }

    /** The beginning of the keys of what one event told a person. */
    static String ofPage(DeliveryId id) {
        return ofIncident(id.person(), id.incidentId()) + id.sequence() + "-";
    }

    /** The beginning of the keys of what a person was told of one incident. */
    static String ofIncident(String person, String incidentId) {
        return ofPerson(person) + incidentId + "-";
    }

    static String ofConversation(String person, String incidentId) {
        return ofPerson(person) + incidentId;
    }

    /** The beginning of all that concerns a person. */
    static String ofPerson(String person) {
        return person + SEPARATOR;
    }

    /** The beginning of a person's queue. */
    static String ofQueue(String person, Channel channel) {
        return ofPerson(person) + channel + SEPARATOR;
    }

    static String ofPlace(Delivery delivery) {
        return ofQueue(delivery.id().person(), delivery.id().channel()) + Turn.of(delivery);
    }

    /** What a deadline is about. */
    sealed interface Subject {

        /** Deliveries of one page. */
        record Page(String prefix) implements Subject {}

        /** The queue of somebody's channel. */
        record Queue(String person, Channel channel) implements Subject {}

        /** What somebody knows of an incident. */
        record Old(String person, String incidentId) implements Subject {}

        /** Its name in the index of deadlines. */
        default String name() {
            return switch (this) {
                case Page(String prefix) -> "page" + SEPARATOR + prefix;
                case Queue(String person, Channel channel) ->
                        "queue" + SEPARATOR + person + SEPARATOR + channel;
                case Old(String person, String incidentId) ->
                        "old" + SEPARATOR + person + SEPARATOR + incidentId;
            };
        }

        /** The subject of a name; empty for names of other versions. */
        static Optional<Subject> of(String name) {
            List<String> parts = List.of(name.split(String.valueOf(SEPARATOR), 3));
            if (parts.size() < 3) {
                return Optional.empty();
            }
            return switch (parts.getFirst().toLowerCase(Locale.ROOT)) {
                case "page" -> Optional.of(new Page(parts.get(1) + SEPARATOR + parts.get(2)));
                case "queue" ->
                        Channel.ALL.stream()
                                .filter(channel -> channel.name().equals(parts.get(2)))
                                .findFirst()
                                .map(channel -> new Queue(parts.get(1), channel));
                case "old" -> Optional.of(new Old(parts.get(1), parts.get(2)));
                default -> Optional.empty();
            };
        }
    }
}
