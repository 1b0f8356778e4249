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
 * What follows for one person's messages when an incident goes on, a worker reports, a deadline
 * comes, or the person answers. Used for one such happening.
 */
public final class DeliveryPlanner {

    /**
     * For how long it is remembered what somebody was told of an incident that is over: providers
     * may say what became of a message until then.
     */
    public static final Duration REMEMBERS = Duration.ofDays(2);

    private final PlannerState files;
    private final Directory directory;
    private final PlanBuilder plan;
    private final Attempts attempts;
    private final ThrottledQueues queues;

    /**
     * A planner for one happening.
     *
     * @param at when it happens
     */
    public DeliveryPlanner(PlannerState files, Directory directory, PlannerConfig rules, Instant at) {
        this.files = files;
        this.directory = directory;
        this.plan = new PlanBuilder(files, at);
        this.attempts = new Attempts(plan, directory, rules.retry());
        this.queues = new ThrottledQueues(plan, attempts, rules.limits());
    }

    /** An incident went on in a way that concerns somebody. */
    public List<PlannerEffect> hear(Notice notice) {
        Conversation conversation =
                Conversation.after(
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

    /**
     * A worker or a provider reported; what it reports of a delivery nobody knows is passed over.
     */
    public List<PlannerEffect> receive(DeliveryId id, DeliveryInput input) {
        files.delivery(id).ifPresent(delivery -> attempts.advance(delivery, input));
        return plan.steps();
    }

    /** Somebody answered without saying for which incident. */
    public List<PlannerEffect> hear(Answer answer) {
        return List.of(Answering.decide(answer, files));
    }

    /** Something concerns somebody and no incident. */
    public List<PlannerEffect> hear(Occasion occasion) {
        new Occasions(files, directory, plan, attempts, queues).hear(occasion);
        return plan.steps();
    }

    /** The deadline of a delivery has come. */
    public List<PlannerEffect> meetDeadline(Delivery delivery) {
        if (!Deliveries.isDue(delivery, plan.at())) {
            attempts.advance(delivery, new DeliveryInput.DeadlineMet());
        } else if (delivery.isPutOff()) {
            queues.begin(delivery);
        } else {
            attempts.again(delivery);
        }
        return plan.steps();
    }

    /** There may be room again for what waits for its turn. */
    public List<PlannerEffect> takeTurn(Recipient to) {
        queues.takeTurn(to);
        return plan.steps();
    }

    /** What somebody knows of an incident, or was told, may be old enough to be forgotten. */
    public List<PlannerEffect> forget(String person, String incidentId) {
        files.told(person, incidentId)
                .filter(told -> !told.at().plus(REMEMBERS).isAfter(plan.at()))
                .ifPresent(_ -> plan.add(new PlannerEffect.Forget(person, incidentId)));
        files.conversation(person, incidentId)
                .map(Conversation::closedAt)
                .filter(closed -> !closed.plus(REMEMBERS).isAfter(plan.at()))
                .ifPresent(_ -> plan.add(new PlannerEffect.Forget(person, incidentId)));
        return plan.steps();
    }

    private void takeBack(List<Delivery> before, Notice notice) {
        for (Delivery delivery : before) {
            pointless(delivery, notice).ifPresent(why -> attempts.cancel(delivery, why));
        }
    }

    /** Why a message that may be under way should not go; empty when it should. */
    private static Optional<Drop> pointless(Delivery delivery, Notice notice) {
        if (delivery.isUrgent()) {
            return notice.overBecause();
        }
        return delivery.purpose().isTrueIn(notice.state())
                ? Optional.empty()
                : Optional.of(new Drop(DropCode.NO_LONGER_SO, "it is no longer so"));
    }

    private void forgetBygones(List<Delivery> before) {
        for (Delivery bygone : DeliveryRetention.toForget(before, plan.at())) {
            plan.work().forget(bygone);
        }
    }

    private void tell(Notice notice, Purpose purpose) {
        Optional<Contact> contact = directory.contact(notice.person()).filter(Contact::isReachable);
        if (contact.isPresent()) {
            ChannelSelection.of(contact.get(), purpose, notice.briefing().severity().urgency(), plan.at())
                    .forEach((channel, hold) -> begin(wanted(notice, purpose, channel), hold));
        } else if (purpose == Purpose.PAGE) {
            attempts.reportUndeliverable(notice.incidentId(), notice.sequence(), notice.person());
        }
    }

    private void begin(Wanted wanted, Optional<Deferral> hold) {
        Optional<Drop> needless = needless(wanted);
        if (needless.isPresent()) {
            attempts.begin(wanted, new Start.Never(needless.get()));
        } else if (hold.isPresent()) {
            attempts.begin(wanted, new Start.Later(hold.get()));
        } else {
            queues.begin(wanted);
        }
    }

    /** Why somebody is not told what surely asks for no answer; empty when they are. */
    private Optional<Drop> needless(Wanted wanted) {
        if (wanted.purpose().isUntilAnswered() || wanted.purpose() == Purpose.UNKNOWN) {
            return Optional.empty();
        }
        if (!wasTold(wanted.id())) {
            return Optional.of(
                    new Drop(DropCode.NEVER_TOLD, "they were never told of the incident"));
        }
        return wanted.id().channel() == Channel.EMAIL
                        && !directory.wantsUpdatesByMail(wanted.id().person())
                ? Optional.of(
                        new Drop(DropCode.NO_UPDATES_WANTED, "they want no updates by mail"))
                : Optional.empty();
    }

    private boolean wasTold(DeliveryId id) {
        return plan.deliveriesOf(id.person(), id.incidentId()).stream()
                .filter(Delivery::isUrgent)
                .anyMatch(Delivery::mayHaveArrived);
    }

    private static Wanted wanted(Notice notice, Purpose purpose, Channel channel) {
        return new Wanted(
                new DeliveryId(notice.incidentId(), notice.sequence(), channel, notice.person()),
                purpose,
                notice.briefing().severity());
    }

    private void revise(List<Delivery> before, Conversation now) {
        for (Delivery delivery : DeliveryRetention.toRevise(before)) {
            Optional.ofNullable(delivery.providerId())
                    .map(message -> revision(delivery, message, now))
                    .ifPresent(revision -> plan.add(new PlannerEffect.HandOver(revision)));
        }
    }

    private Dispatch revision(Delivery delivery, String providerId, Conversation now) {
        return new Dispatch.Revise(
                delivery.id(),
                providerId,
                now.sequence(),
                delivery.purpose(),
                now.state(),
                now.briefing().on(delivery.id().channel()),
                directory.contact(now.person()).map(Contact::timeZone).orElse(null));
    }

    private static PlannerEffect forgetAfter(Conversation conversation, Instant closed) {
        return new PlannerEffect.ForgetAt(
                conversation.person(), conversation.incidentId(), closed.plus(REMEMBERS));
    }
}
