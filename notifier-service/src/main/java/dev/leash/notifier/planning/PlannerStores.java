package dev.leash.notifier.planning;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.notification.ContactMethods;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.PlannerState;
import dev.leash.model.notification.RecipientState;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.notification.SentNotice;
import dev.leash.notifier.delivery.DeliveryStore;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** State of the planner, in the state stores of one partition. */
final class PlannerStores implements PlannerState {

    /** Placeholder for the default path, since planning looks up people and never paths. */
    static final EscalationPath NO_PATH =
            EscalationPath.rotating(
                    "none",
                    "none",
                    Duration.ofMinutes(15),
                    Duration.ZERO,
                    EscalationPath.WhenNobody.RETRY);

    private final KeyValueStore<String, RecipientState> conversations;
    private final DeliveryStore<DeliveryId, Delivery> deliveries;
    private final KeyValueStore<String, SendHistory> traffic;
    private final KeyValueStore<String, SentNotice> told;
    private final KeyValueStore<String, ContactMethods> methods;
    private final OpenIncidentStore open;
    private final Directory directory;

    PlannerStores(ProcessorContext<?, ?> context) {
        conversations = context.getStateStore(PlanningTopology.CONVERSATIONS);
        deliveries =
                new DeliveryStore<>(
                        context.getStateStore(PlanningTopology.DELIVERIES),
                        context.getStateStore(PlanningTopology.QUEUES),
                        new StoreKeys());
        traffic = context.getStateStore(PlanningTopology.TRAFFIC);
        told = context.getStateStore(PlanningTopology.TOLD);
        methods = context.getStateStore(PlanningTopology.METHODS);
        open = new OpenIncidentStore(context.getStateStore(OpenIncidentStore.NAME));
        directory =
                new StoredDirectory(
                        new DirectoryStore(context.getStateStore(DirectoryStore.NAME)), NO_PATH);
    }

    Directory directory() {
        return directory;
    }

    @Override
    public Optional<RecipientState> conversation(String person, String incidentId) {
        return Optional.ofNullable(conversations.get(StoreKeys.ofConversation(person, incidentId)));
    }

    @Override
    public List<RecipientState> conversationsOf(
            String person, Predicate<RecipientState> wanted, int atMost) {
        return DeliveryStore.startingWith(
                conversations, StoreKeys.ofPerson(person), wanted, atMost);
    }

    void put(RecipientState conversation) {
        conversations.put(
                StoreKeys.ofConversation(conversation.person(), conversation.incidentId()),
                conversation);
    }

    DeliveryStore<DeliveryId, Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return deliveries.delivery(id);
    }

    @Override
    public List<Delivery> queue(Recipient to, int atMost) {
        return deliveries.queue(to, atMost);
    }

    @Override
    public List<Delivery> deliveriesOf(String person, String incidentId) {
        return deliveries.startingWith(StoreKeys.ofIncident(person, incidentId));
    }

    void forget(String person, String incidentId) {
        deliveriesOf(person, incidentId).forEach(deliveries::forget);
        conversations.delete(StoreKeys.ofConversation(person, incidentId));
        told.delete(StoreKeys.ofConversation(person, incidentId));
    }

    @Override
    public Optional<SentNotice> told(String person, String matter) {
        return Optional.ofNullable(told.get(StoreKeys.ofConversation(person, matter)));
    }

    void put(SentNotice newlyTold) {
        told.put(
                StoreKeys.ofConversation(newlyTold.person(), newlyTold.matter().name()), newlyTold);
    }

    @Override
    public ContactMethods methods(String person) {
        ContactMethods known = methods.get(person);
        return known == null ? ContactMethods.none(person) : known;
    }

    void put(ContactMethods noted) {
        methods.put(noted.person(), noted);
    }

    @Override
    public OpenIncidents openIncidents() {
        return open.all();
    }

    @Override
    public SendHistory traffic(String person) {
        SendHistory known = traffic.get(person);
        return known == null ? SendHistory.none(person) : known;
    }

    void put(SendHistory counted) {
        traffic.put(counted.person(), counted);
    }
}
