package dev.leash.model.notification;

import dev.leash.model.delivery.InMemoryDeliveries;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The planner's files in memory, and everything it has wanted done. */
public final class InMemoryPlannerState implements PlannerState {

    private final InMemoryDeliveries<DeliveryId, Delivery> core =
            new InMemoryDeliveries<>(Comparator.comparing(QueuePriority::of));
    public final Map<DeliveryId, Delivery> deliveries = core.all;
    public final Map<Recipient, Instant> turns = core.turns;
    public final Map<String, RecipientState> conversations = new LinkedHashMap<>();
    public final Map<DeliveryId, List<DeliveryRecord>> fates = new LinkedHashMap<>();
    public final List<Dispatch> dispatches = new ArrayList<>();
    public final List<PersonalTrigger> passedOn = new ArrayList<>();
    public final List<CommandEnvelope> asked = new ArrayList<>();
    public final Map<String, Outcome.Refused> refused = new LinkedHashMap<>();
    public final Map<String, Instant> forgetting = new LinkedHashMap<>();

    public final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    public final Map<String, SentNotice> told = new LinkedHashMap<>();
    public final Map<String, ContactMethods> methods = new LinkedHashMap<>();
    public final Map<String, List<VerifiedMethod>> verified = new LinkedHashMap<>();
    public final List<OpenIncident> open = new ArrayList<>();

    private final Map<String, SendHistory> traffic = new LinkedHashMap<>();

    /** Does what the planner wants done. */
    public void carryOut(List<PlannerEffect> steps) {
        steps.forEach(this::carryOut);
    }

    private void carryOut(PlannerEffect step) {
        switch (step) {
            case PlannerEffect.OnDelivery(var effect) -> core.carryOut(effect);
            case PlannerEffect.Converse(var conversation) ->
                    conversations.put(
                            key(conversation.person(), conversation.incidentId()), conversation);
            case PlannerEffect.Count(var counted) -> traffic.put(counted.person(), counted);
            case PlannerEffect.ForgetAt(String person, String incidentId, Instant at) ->
                    forgetting.put(key(person, incidentId), at);
            case PlannerEffect.Forget(String person, String incidentId) -> {
                conversations.remove(key(person, incidentId));
                told.remove(key(person, incidentId));
                deliveriesOf(person, incidentId).forEach(gone -> deliveries.remove(gone.id()));
            }
            case PlannerEffect.Tell(var fact) ->
                    fates.computeIfAbsent(fact.delivery(), _ -> new ArrayList<>()).add(fact);
            case PlannerEffect.HandOver(var dispatch) -> dispatches.add(dispatch);
            case PlannerEffect.PassOn(var occasion) -> passedOn.add(occasion);
            case PlannerEffect.Ask(var request) -> asked.add(request);
            case PlannerEffect.Respond(String requestId, Outcome.Refused refusal) ->
                    refused.put(requestId, refusal);
            case PlannerEffect.Respond(String requestId, Outcome outcome) ->
                    outcomes.put(requestId, outcome);
            case PlannerEffect.Keep(var newlyTold) ->
                    told.put(key(newlyTold.person(), newlyTold.matter().name()), newlyTold);
            case PlannerEffect.Note(var noted) -> methods.put(noted.person(), noted);
            case PlannerEffect.Publish(String person, var shown) -> verified.put(person, shown);
        }
    }

    private static String key(String person, String incidentId) {
        return person + "/" + incidentId;
    }

    @Override
    public Optional<RecipientState> conversation(String person, String incidentId) {
        return Optional.ofNullable(conversations.get(key(person, incidentId)));
    }

    @Override
    public List<RecipientState> conversationsOf(
            String person, Predicate<RecipientState> wanted, int atMost) {
        return conversations.values().stream()
                .filter(conversation -> conversation.person().equals(person))
                .filter(wanted)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return core.delivery(id);
    }

    @Override
    public List<Delivery> queue(Recipient to, int atMost) {
        return core.queue(to, atMost);
    }

    @Override
    public List<Delivery> deliveriesOf(String person, String incidentId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.id().person().equals(person))
                .filter(delivery -> delivery.id().incidentId().equals(incidentId))
                .toList();
    }

    @Override
    public Optional<SentNotice> told(String person, String matter) {
        return Optional.ofNullable(told.get(key(person, matter)));
    }

    @Override
    public ContactMethods methods(String person) {
        return methods.getOrDefault(person, ContactMethods.none(person));
    }

    @Override
    public OpenIncidents openIncidents() {
        return OpenIncidents.of(open);
    }

    @Override
    public SendHistory traffic(String person) {
        return traffic.getOrDefault(person, SendHistory.none(person));
    }
}
