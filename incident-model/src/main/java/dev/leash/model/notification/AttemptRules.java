package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of attempts: hand over, retry, go on to the next channel, give up. */
record AttemptRules(PlanBuilder plan, Directory directory, RetrySchedule retry) {

    /** Result of an attempt for a contact who no longer has the address. */
    private static final SendResult GONE_AWAY =
            new SendResult.Permanent(
                    "the contact no longer has this channel", FailureCode.NO_SUCH_CHANNEL);

    private static final DropReason TOO_LATE =
            new DropReason(DropCode.TOO_LATE, "it was too late to be useful");

    private static final DropReason ANSWERED =
            new DropReason(DropCode.ANSWERED, "answered before it could be sent");

    /** Begins a delivery; one that starts at once is handed to the workers. */
    void begin(DeliveryRequest wanted, DeliveryStart start) {
        Delivery delivery = DeliveryRules.begin(wanted, start, plan.at(), retry);
        plan.begin(delivery, DeliveryRules.begun(wanted, start));
        if (start instanceof DeliveryStart.AtOnce) {
            handOver(delivery);
        }
    }

    /**
     * Hands the next attempt to the workers.
     *
     * @param carries deliveries that are rolled up into its message
     */
    void next(Delivery delivery, List<DeliveryId> carries) {
        if (isPointless(delivery)) {
            advance(delivery, new DeliveryInput.Cancel(TOO_LATE));
            return;
        }
        Delivery next = DeliveryRules.nextAttempt(delivery, carries, plan.at(), retry);
        var _ = plan.work().change(delivery, next);
        handOver(next);
    }

    private boolean isPointless(Delivery delivery) {
        return !delivery.id().isAboutIncident()
                && plan.told(delivery.id().person(), delivery.id().incidentId())
                        .flatMap(told -> told.matter().pointlessFrom())
                        .filter(from -> !from.isAfter(plan.at()))
                        .isPresent();
    }

    /**
     * Retries a delivery, with the rolled-up ones that are still wanted; cancels it when none is
     * wanted any more.
     */
    void again(Delivery delivery) {
        List<DeliveryId> carries = stillWanted(delivery);
        if (delivery.isUrgent() && !isWanted(delivery.id()) && carries.isEmpty()) {
            advance(delivery, new DeliveryInput.Cancel(ANSWERED));
        } else {
            next(delivery, carries);
        }
    }

    /**
     * Cancels a delivery that has become pointless, unless its message also tells of other
     * deliveries that are still wanted.
     */
    void cancel(Delivery delivery, DropReason why) {
        if (stillWanted(delivery).isEmpty()) {
            advance(delivery, new DeliveryInput.Cancel(why));
        }
    }

    void advance(Delivery delivery, DeliveryInput input) {
        DeliveryRules.decide(delivery, input, plan.at(), retry)
                .ifPresent(event -> goOn(plan.happened(delivery, event), event));
    }

    private void goOn(Delivery after, DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Failed failed) {
            failTheCarried(after, failed);
            if (after.purpose() == Purpose.PAGE) {
                goOnElsewhere(after.id());
            }
        }
    }

    private void failTheCarried(Delivery carrier, DeliveryEvent.Failed failed) {
        DeliveryInput input = new DeliveryInput.CarrierFailed(failed.reason(), failed.code());
        for (DeliveryId carried : carrier.carries()) {
            plan.delivery(carried).ifPresent(other -> advance(other, input));
        }
    }

    /**
     * After a failure on one channel: starts a channel that was deferred, if all others are lost;
     * reports the page as undeliverable if no channel is left.
     */
    private void goOnElsewhere(DeliveryId failed) {
        List<Delivery> page =
                plan.deliveriesOf(failed.person(), failed.incidentId()).stream()
                        .filter(delivery -> delivery.id().sequence() == failed.sequence())
                        .toList();
        Optional<Delivery> putOff =
                page.stream()
                        .filter(Delivery::isPutOff)
                        .min(
                                Comparator.comparing(
                                        Delivery::deadline,
                                        Comparator.nullsLast(Comparator.naturalOrder())));
        if (putOff.isPresent() && isLostWithoutWaiting(page)) {
            next(putOff.get(), List.of());
        } else if (PageReach.isLost(page)) {
            reportUndeliverable(failed.incidentId(), failed.sequence(), failed.person());
        }
    }

    private static boolean isLostWithoutWaiting(List<Delivery> page) {
        return PageReach.isLost(page.stream().filter(delivery -> !delivery.isPutOff()).toList());
    }

    private void handOver(Delivery delivery) {
        DeliveryId id = delivery.id();
        directory
                .contact(id.person())
                .filter(contact -> contact.channels().contains(id.channel()))
                .flatMap(contact -> message(delivery, contact))
                .ifPresentOrElse(
                        message -> plan.handOver(delivery, message),
                        () ->
                                advance(
                                        delivery,
                                        new DeliveryInput.Ended(
                                                delivery.attempt(), GONE_AWAY, false)));
    }

    private Optional<Dispatch> message(Delivery delivery, Contact reader) {
        DeliveryId id = delivery.id();
        String address = reader.addressFor(id.channel());
        if (!delivery.id().isAboutIncident()) {
            return plan.told(id.person(), id.incidentId())
                    .map(
                            told ->
                                    new Dispatch.Personal(
                                            id,
                                            delivery.attempt(),
                                            address,
                                            told.matter(),
                                            reader.timeZone()));
        }
        return plan.conversation(id.person(), id.incidentId())
                .map(
                        conversation ->
                                new Dispatch.Attempt(
                                        id,
                                        delivery.attempt(),
                                        delivery.purpose(),
                                        address,
                                        conversation.briefing().on(id.channel()),
                                        rollUp(delivery),
                                        delivery.unknownBefore() ? true : null,
                                        reader.timeZone()));
    }

    private @Nullable RollUp rollUp(Delivery delivery) {
        if (delivery.carries().isEmpty()) {
            return null;
        }
        return new RollUp(
                delivery.carries().size(),
                delivery.carries().stream()
                        .limit(RollUp.MAX_MENTIONED)
                        .flatMap(id -> plan.conversation(id.person(), id.incidentId()).stream())
                        .map(RollUp.Mention::of)
                        .toList());
    }

    private List<DeliveryId> stillWanted(Delivery carrier) {
        return carrier.carries().stream()
                .flatMap(id -> plan.delivery(id).stream())
                .filter(other -> other.status() == DeliveryStatus.ROLLED_UP)
                .filter(other -> other.isUrgent() ? isWanted(other.id()) : isStillSo(other))
                .map(Delivery::id)
                .toList();
    }

    private boolean isStillSo(Delivery told) {
        return plan.conversation(told.id().person(), told.id().incidentId())
                .filter(now -> told.purpose().isTrueIn(now.state()))
                .isPresent();
    }

    private boolean isWanted(DeliveryId id) {
        return plan.conversation(id.person(), id.incidentId())
                .filter(RecipientState::waits)
                .isPresent();
    }

    void reportUndeliverable(String incidentId, long pageSequence, String person) {
        plan.add(
                new PlannerEffect.Ask(
                        new CommandEnvelope(
                                "undeliverable-" + incidentId + "-" + pageSequence + "-" + person,
                                incidentId,
                                plan.at(),
                                Actor.notifier(),
                                null,
                                new IncidentCommand.ReportUndeliverable(person, pageSequence))));
    }
}
