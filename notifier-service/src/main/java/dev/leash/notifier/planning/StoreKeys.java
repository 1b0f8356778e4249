package dev.leash.notifier.planning;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.QueuePriority;
import dev.leash.notifier.delivery.DeliveryStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keys of the planner's stores. Every key begins with the person, so that everything of one person
 * is one range; parts are separated by a character that no name contains.
 */
final class StoreKeys implements DeliveryStore.Keys<DeliveryId, Delivery> {

    private static final char SEPARATOR = '\n';

    @Override
    public String of(DeliveryId id) {
        return ofPage(id) + id.channel();
    }

    @Override
    public String ofQueue(Recipient to) {
        Recipient.OfPerson reader = person(to);
        return ofPerson(reader.person()) + reader.channel() + SEPARATOR;
    }

    @Override
    public String ofPlace(Delivery delivery) {
        return ofQueue(delivery.recipient()) + QueuePriority.of(delivery);
    }

    /**
     * One deadline for all deliveries of a page, so that those due together are handled together.
     */
    @Override
    public String deadlineOf(Delivery delivery) {
        return new Subject.Page(ofPage(delivery.id())).name();
    }

    @Override
    public String deadlineOf(Recipient to) {
        return new Subject.Queue(to).name();
    }

    private static Recipient.OfPerson person(Recipient to) {
        return switch (to) {
            case Recipient.OfPerson person -> person;
            case Recipient.OfEndpoint _ ->
                    throw new IllegalArgumentException("planning tells people, not " + to);
        };
    }

    /** Prefix of the deliveries that one event caused for a person. */
    static String ofPage(DeliveryId id) {
        return ofIncident(id.person(), id.incidentId()) + id.sequence() + "-";
    }

    /** Prefix of the deliveries to a person about one incident. */
    static String ofIncident(String person, String incidentId) {
        return ofPerson(person) + incidentId + "-";
    }

    static String ofConversation(String person, String incidentId) {
        return ofPerson(person) + incidentId;
    }

    /** Prefix of all keys of a person. */
    static String ofPerson(String person) {
        return person + SEPARATOR;
    }

    sealed interface Subject {

        record Page(String prefix) implements Subject {}

        record Queue(Recipient to) implements Subject {}

        record Old(String person, String incidentId) implements Subject {}

        default String name() {
            return switch (this) {
                case Page(String prefix) -> "page" + SEPARATOR + prefix;
                case Queue(Recipient to) ->
                        "queue"
                                + SEPARATOR
                                + person(to).person()
                                + SEPARATOR
                                + person(to).channel();
                case Old(String person, String incidentId) ->
                        "old" + SEPARATOR + person + SEPARATOR + incidentId;
            };
        }

        /** The subject of a deadline's name; empty for names of other versions. */
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
                                .map(channel -> new Recipient.OfPerson(parts.get(1), channel))
                                .map(Queue::new);
                case "old" -> Optional.of(new Old(parts.get(1), parts.get(2)));
                default -> Optional.empty();
            };
        }
    }
}
