package dev.leash.model.notification;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Planner of one person's deliveries. Gives the effects of one input: an update of an incident, a
 * report of a worker, a deadline, or an answer. Used for one input.
 */
public final class DeliveryPlanner {

    /**
     * How long deliveries of a resolved incident are kept, because providers may report on them
     * until then.
     */
    public static final Duration REMEMBERS = Duration.ofDays(2);

    private final PlannerState files;
    private final Directory directory;
    private final PlanBuilder plan;
    private final AttemptRules attempts;
    private final ThrottledQueues queues;

    /**
     * A planner for one input.
     *
     * @param at time of the input
     */
    public DeliveryPlanner(
            PlannerState files, Directory directory, PlannerConfig rules, Instant at) {
        this.files = files;
        this.directory = directory;
        this.plan = new PlanBuilder(files, rules.limits(), at);
        this.attempts = new AttemptRules(plan, directory, rules.retry());
        this.queues = new ThrottledQueues(plan, attempts, rules.limits());
    }

    /** An incident changed in a way that concerns the person. */
    public List<PlannerEffect> hear(RecipientUpdate notice) {
        RecipientState conversation =
                RecipientState.after(
                        files.conversation(notice.person(), notice.incidentId()), notice);
        plan.converse(conversation);
        List<Delivery> before = files.deliveriesOf(notice.person(), notice.incidentId());
        takeBack(before, notice);
        revise(before, conversation);
        forgetBygones(before);
        notice.purpose().ifPresent(purpose -> tell(notice, purpose));
        Optional.ofNullable(conversation.closedAt())
                .ifPresent(closed -> plan.add(forgetAfter(conversation, closed)));
        return plan.steps();
    }

    /** A worker or a provider reported on a delivery; reports on unknown deliveries are ignored. */
    public List<PlannerEffect> receive(DeliveryId id, DeliveryInput input) {
        files.delivery(id)
                .ifPresent(
                        delivery -> {
                            attempts.advance(delivery, input);
                            queues.ended(delivery);
                        });
        return plan.steps();
    }

    /** The person answered without naming an incident. */
    public List<PlannerEffect> hear(Answer answer) {
        return List.of(Answering.decide(answer, files));
    }

    /** Something that belongs to no incident concerns the person. */
    public List<PlannerEffect> hear(PersonalTrigger occasion) {
        new PersonalNoticeRules(files, directory, plan, attempts, queues).hear(occasion);
        return plan.steps();
    }

    /** The deadline of a delivery has passed. */
    public List<PlannerEffect> meetDeadline(Delivery delivery) {
        if (!DeliveryRules.isDue(delivery, plan.at())) {
            attempts.advance(delivery, new DeliveryInput.DeadlineMet());
        } else if (delivery.isPutOff()) {
            queues.begin(delivery);
        } else {
            attempts.again(delivery);
        }
        return plan.steps();
    }

    /** The queue of a recipient may have room again. */
    public List<PlannerEffect> takeTurn(Recipient to) {
        queues.takeTurn(to);
        return plan.steps();
    }

    /** Removes the recipient state of an incident, or a personal notice, when it is old enough. */
    public List<PlannerEffect> forget(String person, String incidentId) {
        files.told(person, incidentId)
                .filter(told -> !told.at().plus(REMEMBERS).isAfter(plan.at()))
                .ifPresent(_ -> plan.add(new PlannerEffect.Forget(person, incidentId)));
        files.conversation(person, incidentId)
                .map(RecipientState::closedAt)
                .filter(closed -> !closed.plus(REMEMBERS).isAfter(plan.at()))
                .ifPresent(_ -> plan.add(new PlannerEffect.Forget(person, incidentId)));
        return plan.steps();
    }

    private void takeBack(List<Delivery> before, RecipientUpdate notice) {
        for (Delivery delivery : before) {
            pointless(delivery, notice).ifPresent(why -> attempts.cancel(delivery, why));
        }
    }

    /** Why a message that may be under way should be cancelled; empty when it should not. */
    private static Optional<DropReason> pointless(Delivery delivery, RecipientUpdate notice) {
        if (delivery.isUrgent()) {
            return notice.overBecause();
        }
        return delivery.purpose().isTrueIn(notice.state())
                ? Optional.empty()
                : Optional.of(new DropReason(DropCode.NO_LONGER_SO, "it is no longer true"));
    }

    private void forgetBygones(List<Delivery> before) {
        for (Delivery bygone : DeliveryRetention.toForget(before, plan.at())) {
            plan.work().forget(bygone);
        }
    }

    private void tell(RecipientUpdate notice, Purpose purpose) {
        Optional<Contact> contact = directory.contact(notice.person()).filter(Contact::isReachable);
        if (contact.isPresent()) {
            ChannelSelection.of(
                            contact.get(),
                            purpose,
                            notice.briefing().severity().urgency(),
                            plan.at())
                    .forEach((channel, hold) -> begin(wanted(notice, purpose, channel), hold));
        } else if (purpose == Purpose.PAGE) {
            attempts.reportUndeliverable(notice.incidentId(), notice.sequence(), notice.person());
        }
    }

    private void begin(DeliveryRequest wanted, Optional<Deferral> hold) {
        Optional<DropReason> needless = needless(wanted);
        if (needless.isPresent()) {
            attempts.begin(wanted, new DeliveryStart.Never(needless.get()));
        } else if (hold.isPresent()) {
            attempts.begin(wanted, new DeliveryStart.Later(hold.get()));
        } else {
            queues.begin(wanted);
        }
    }

    /** Why an update without a question is not sent; empty when it is. */
    private Optional<DropReason> needless(DeliveryRequest wanted) {
        if (wanted.purpose().isUntilAnswered() || wanted.purpose() == Purpose.UNKNOWN) {
            return Optional.empty();
        }
        if (!wasTold(wanted.id())) {
            return Optional.of(
                    new DropReason(
                            DropCode.NEVER_TOLD, "they were never notified of the incident"));
        }
        return wanted.id().channel() == Channel.EMAIL
                        && !directory.wantsUpdatesByMail(wanted.id().person())
                ? Optional.of(
                        new DropReason(
                                DropCode.NO_UPDATES_WANTED, "they have turned off updates by mail"))
                : Optional.empty();
    }

    private boolean wasTold(DeliveryId id) {
        return plan.deliveriesOf(id.person(), id.incidentId()).stream()
                .filter(Delivery::isUrgent)
                .anyMatch(Delivery::mayHaveArrived);
    }

    private static DeliveryRequest wanted(
            RecipientUpdate notice, Purpose purpose, Channel channel) {
        return new DeliveryRequest(
                new DeliveryId(notice.incidentId(), notice.sequence(), channel, notice.person()),
                purpose,
                notice.briefing().severity());
    }

    private void revise(List<Delivery> before, RecipientState now) {
        for (Delivery delivery : DeliveryRetention.toRevise(before)) {
            Optional.ofNullable(delivery.providerId())
                    .map(message -> revision(delivery, message, now))
                    .ifPresent(revision -> plan.add(new PlannerEffect.HandOver(revision)));
        }
    }

    private Dispatch revision(Delivery delivery, String providerId, RecipientState now) {
        return new Dispatch.Revise(
                delivery.id(),
                providerId,
                now.sequence(),
                delivery.purpose(),
                now.state(),
                now.briefing().on(delivery.id().channel()),
                directory.contact(now.person()).map(Contact::timeZone).orElse(null));
    }

    private static PlannerEffect forgetAfter(RecipientState conversation, Instant closed) {
        return new PlannerEffect.ForgetAt(
                conversation.person(), conversation.incidentId(), closed.plus(REMEMBERS));
    }
}
