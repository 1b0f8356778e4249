package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.oncall.ShiftChange;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rules of personal notices: what is sent to a person for a trigger that belongs to no incident.
 */
record PersonalNoticeRules(
        PlannerState files,
        Directory directory,
        PlanBuilder plan,
        AttemptRules attempts,
        ThrottledQueues queues) {

    /** Age after which news about a shift is not sent any more. */
    static final Duration NEWS_FOR = Duration.ofMinutes(30);

    /** Severity of personal notices; they wake nobody. */
    private static final Severity LEAST = Severity.MINOR;

    void hear(PersonalTrigger occasion) {
        switch (occasion) {
            case PersonalTrigger.ShiftChanged(ShiftChange change) -> tellOf(change);
            case PersonalTrigger.EndpointDisabled disabled -> tellOf(disabled);
            case PersonalTrigger.ChannelReported reported ->
                    ChannelNews.toTell(reported, directory).forEach(plan::add);
            case PersonalTrigger.ChannelChanged changed -> tellOf(changed);
            case PersonalTrigger.LeadReported(String person, var matter) ->
                    tellOnce(person, matter);
            case PersonalTrigger.TestWanted wanted -> test(wanted);
            case PersonalTrigger.CodeWanted wanted -> sendCode(wanted);
            case PersonalTrigger.OutcomeKnown known -> tellOf(known);
            case PersonalTrigger.CodeEntered entered ->
                    ContactVerification.enter(entered, directory, files, plan.at())
                            .forEach(plan::add);
        }
    }

    /** Notifies of a shift change, unless the person was notified before. */
    private void tellOf(ShiftChange change) {
        OpenIncidents open =
                change.kind() == ShiftChange.Kind.AHEAD
                        ? OpenIncidents.NONE
                        : files.openIncidents();
        PersonalNotice matter = new PersonalNotice.OfShift(change, open);
        Optional<Contact> contact = directory.contact(change.person()).filter(Contact::isReachable);
        if (contact.isPresent() && plan.told(change.person(), matter.name()).isEmpty()) {
            keep(change.person(), matter);
            ChannelSelection.ofShift(contact.get(), matter.purpose(), plan.at())
                    .forEach(
                            (channel, hold) ->
                                    tellOf(change, wanted(matter, channel, change.person()), hold));
        }
    }

    private void tellOf(ShiftChange change, DeliveryRequest wanted, Optional<Deferral> hold) {
        Optional<DropReason> late = tooLate(change);
        if (late.isPresent()) {
            attempts.begin(wanted, new DeliveryStart.Never(late.get()));
        } else {
            begin(wanted, hold);
        }
    }

    private Optional<DropReason> tooLate(ShiftChange change) {
        Instant now = plan.at();
        boolean isLate =
                switch (change.kind()) {
                    case AHEAD -> !change.at().isAfter(now);
                    case BEGUN, OVER, UNKNOWN -> change.at().plus(NEWS_FOR).isBefore(now);
                };
        return isLate
                ? Optional.of(
                        new DropReason(
                                DropCode.OLD_NEWS,
                                "skipped: detected %d min late"
                                        .formatted(Duration.between(change.at(), now).toMinutes())))
                : Optional.empty();
    }

    private void tellOf(PersonalTrigger.EndpointDisabled disabled) {
        PersonalNotice matter =
                new PersonalNotice.OfEndpoint(
                        disabled.endpoint(),
                        disabled.reason(),
                        disabled.at(),
                        disabled.failingSince());
        tellOnce(disabled.person(), matter);
    }

    /** Notifies somebody who looks after Leash, unless they were notified before. */
    private void tellOnce(String person, PersonalNotice matter) {
        Optional<Contact> contact = directory.contact(person).filter(Contact::isReachable);
        if (contact.isPresent() && plan.told(person, matter.name()).isEmpty()) {
            keep(person, matter);
            ChannelSelection.ofShift(contact.get(), matter.purpose(), plan.at())
                    .forEach((channel, hold) -> begin(wanted(matter, channel, person), hold));
        }
    }

    /**
     * Sends the outcome at once: a person who believes that something was done should learn quickly
     * that it was not.
     */
    private void tellOf(PersonalTrigger.OutcomeKnown known) {
        PersonalNotice matter =
                new PersonalNotice.OfOutcome(
                        known.requestId(),
                        WellFormedText.cut(known.text(), PersonalNotice.OfOutcome.MAX_TEXT_LENGTH));
        boolean mayHear =
                directory
                        .contact(known.person())
                        .filter(contact -> contact.channels().contains(known.channel()))
                        .isPresent();
        if (mayHear && plan.told(known.person(), matter.name()).isEmpty()) {
            send(matter, known.person(), known.channel());
        }
    }

    /** Notifies of an outage, or of its end those who were notified of the outage. */
    private void tellOf(PersonalTrigger.ChannelChanged changed) {
        String person = changed.person();
        PersonalNotice.OfChannel matter = changed.matter();
        Optional<Contact> contact = directory.contact(person).filter(Contact::isReachable);
        if (contact.isPresent()
                && plan.told(person, matter.name()).isEmpty()
                && (matter.failing() || plan.told(person, matter.outage().name()).isPresent())) {
            keep(person, matter);
            ChannelSelection.ofChannel(contact.get(), matter, plan.at())
                    .forEach((channel, hold) -> begin(wanted(matter, channel, person), hold));
        }
    }

    private void begin(DeliveryRequest wanted, Optional<Deferral> hold) {
        if (hold.isPresent()) {
            attempts.begin(wanted, new DeliveryStart.Later(hold.get()));
        } else {
            queues.begin(wanted);
        }
    }

    private void test(PersonalTrigger.TestWanted wanted) {
        PersonalNotice test = new PersonalNotice.OfTest(wanted.requestId(), wanted.by());
        if (mayBeSent(wanted.requestId(), test, wanted.person(), wanted.channel())) {
            note(files.methods(wanted.person()).asked(plan.at()));
            send(test, wanted.person(), wanted.channel());
            respond(wanted.requestId(), new Outcome.Accepted());
        }
    }

    private void sendCode(PersonalTrigger.CodeWanted wanted) {
        Instant expiresAt = plan.at().plus(ContactMethods.CODE_LASTS);
        PersonalNotice code =
                new PersonalNotice.OfCode(wanted.requestId(), wanted.code(), expiresAt);
        if (mayBeSent(wanted.requestId(), code, wanted.person(), wanted.channel())) {
            String address =
                    directory.contact(wanted.person()).orElseThrow().addressFor(wanted.channel());
            note(
                    files.methods(wanted.person())
                            .asked(plan.at())
                            .with(
                                    wanted.channel(),
                                    new ContactMethods.Check(
                                            address, wanted.code(), expiresAt, 0)));
            send(code, wanted.person(), wanted.channel());
            respond(wanted.requestId(), new Outcome.Accepted());
        }
    }

    private boolean mayBeSent(
            String requestId, PersonalNotice matter, String person, Channel channel) {
        if (files.told(person, matter.name()).isPresent()) {
            respond(
                    requestId,
                    new Outcome.AlreadyDone(
                            OutcomeCode.ALREADY_ON_ITS_WAY, "The message is on its way already."));
            return false;
        }
        Optional<Outcome.Refused> refusal =
                ContactVerification.refusal(person, channel, directory, files, plan.at());
        refusal.ifPresent(why -> respond(requestId, why));
        return refusal.isEmpty();
    }

    private void send(PersonalNotice matter, String person, Channel channel) {
        keep(person, matter);
        queues.begin(wanted(matter, channel, person));
    }

    private void note(ContactMethods methods) {
        plan.add(new PlannerEffect.Note(methods));
    }

    private void keep(String person, PersonalNotice matter) {
        plan.keep(new SentNotice(person, plan.at(), matter));
        plan.add(
                new PlannerEffect.ForgetAt(
                        person, matter.name(), plan.at().plus(DeliveryPlanner.REMEMBERS)));
    }

    private void respond(String requestId, Outcome.Decided outcome) {
        plan.add(new PlannerEffect.Respond(requestId, outcome));
    }

    private static DeliveryRequest wanted(PersonalNotice matter, Channel channel, String person) {
        return new DeliveryRequest(DeliveryId.of(matter, channel, person), matter.purpose(), LEAST);
    }
}
