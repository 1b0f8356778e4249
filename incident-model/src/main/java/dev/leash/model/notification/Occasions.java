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

/** What follows when something concerns a person and no incident. */
record Occasions(
        PlannerState files,
        Directory directory,
        PlanBuilder plan,
        Attempts attempts,
        ThrottledQueues queues) {

    /** Later than this, word of a shift is no news. */
    static final Duration NEWS_FOR = Duration.ofMinutes(30);

    /** It wakes nobody, however it is sent. */
    private static final Severity LEAST = Severity.MINOR;

    void hear(Occasion occasion) {
        switch (occasion) {
            case Occasion.ShiftChanged(ShiftChange change) -> tellOf(change);
            case Occasion.EndpointDisabled disabled -> tellOf(disabled);
            case Occasion.ChannelReported reported ->
                    ChannelNews.toTell(reported, directory).forEach(plan::add);
            case Occasion.ChannelChanged changed -> tellOf(changed);
            case Occasion.TestWanted wanted -> test(wanted);
            case Occasion.CodeWanted wanted -> sendCode(wanted);
            case Occasion.OutcomeKnown known -> tellOf(known);
            case Occasion.CodeEntered entered ->
                    Checking.enter(entered, directory, files, plan.at()).forEach(plan::add);
        }
    }

    /** What was told before is not told again, whoever looks twice. */
    private void tellOf(ShiftChange change) {
        OpenIncidents open =
                change.kind() == ShiftChange.Kind.AHEAD
                        ? OpenIncidents.NONE
                        : files.openIncidents();
        Matter matter = new Matter.OfShift(change, open);
        Optional<Contact> contact = directory.contact(change.person()).filter(Contact::isReachable);
        if (contact.isPresent() && plan.told(change.person(), matter.name()).isEmpty()) {
            keep(change.person(), matter);
            ChannelSelection.ofShift(contact.get(), matter.purpose(), plan.at())
                    .forEach(
                            (channel, hold) ->
                                    tellOf(change, wanted(matter, channel, change.person()), hold));
        }
    }

    private void tellOf(ShiftChange change, Wanted wanted, Optional<Deferral> hold) {
        Optional<Drop> late = tooLate(change);
        if (late.isPresent()) {
            attempts.begin(wanted, new Start.Never(late.get()));
        } else {
            begin(wanted, hold);
        }
    }

    private Optional<Drop> tooLate(ShiftChange change) {
        Instant now = plan.at();
        boolean isLate =
                switch (change.kind()) {
                    case AHEAD -> !change.at().isAfter(now);
                    case BEGUN, OVER, UNKNOWN -> change.at().plus(NEWS_FOR).isBefore(now);
                };
        return isLate
                ? Optional.of(
                        new Drop(
                                DropCode.OLD_NEWS,
                                "nobody looked at the schedule in time, and now it is no news: %d min late"
                                        .formatted(
                                                Duration.between(change.at(), now).toMinutes())))
                : Optional.empty();
    }

    private void tellOf(Occasion.EndpointDisabled disabled) {
        Matter matter =
                new Matter.OfEndpoint(
                        disabled.endpoint(),
                        disabled.reason(),
                        disabled.at(),
                        disabled.failingSince());
        String person = disabled.person();
        Optional<Contact> contact = directory.contact(person).filter(Contact::isReachable);
        if (contact.isPresent() && plan.told(person, matter.name()).isEmpty()) {
            keep(person, matter);
            ChannelSelection.ofShift(contact.get(), matter.purpose(), plan.at())
                    .forEach((channel, hold) -> begin(wanted(matter, channel, person), hold));
        }
    }

    /** Whoever believes that something was done should hear at once that it was not. */
    private void tellOf(Occasion.OutcomeKnown known) {
        Matter matter =
                new Matter.OfOutcome(
                        known.requestId(),
                        WellFormedText.cut(known.text(), Matter.OfOutcome.MAX_TEXT_LENGTH));
        boolean mayHear =
                directory
                        .contact(known.person())
                        .filter(contact -> contact.channels().contains(known.channel()))
                        .isPresent();
        if (mayHear && plan.told(known.person(), matter.name()).isEmpty()) {
            send(matter, known.person(), known.channel());
        }
    }

    /** Who was not told of the outage is not told of its end. */
    private void tellOf(Occasion.ChannelChanged changed) {
        String person = changed.person();
        Matter.OfChannel matter = changed.matter();
        Optional<Contact> contact = directory.contact(person).filter(Contact::isReachable);
        if (contact.isPresent()
                && plan.told(person, matter.name()).isEmpty()
                && (matter.failing() || plan.told(person, matter.outage().name()).isPresent())) {
            keep(person, matter);
            ChannelSelection.ofChannel(contact.get(), matter, plan.at())
                    .forEach((channel, hold) -> begin(wanted(matter, channel, person), hold));
        }
    }

    private void begin(Wanted wanted, Optional<Deferral> hold) {
        if (hold.isPresent()) {
            attempts.begin(wanted, new Start.Later(hold.get()));
        } else {
            queues.begin(wanted);
        }
    }

    private void test(Occasion.TestWanted wanted) {
        Matter test = new Matter.OfTest(wanted.requestId(), wanted.by());
        if (mayBeSent(wanted.requestId(), test, wanted.person(), wanted.channel())) {
            note(files.methods(wanted.person()).asked(plan.at()));
            send(test, wanted.person(), wanted.channel());
            respond(wanted.requestId(), new Outcome.Accepted());
        }
    }

    private void sendCode(Occasion.CodeWanted wanted) {
        Instant expiresAt = plan.at().plus(Methods.CODE_LASTS);
        Matter code = new Matter.OfCode(wanted.requestId(), wanted.code(), expiresAt);
        if (mayBeSent(wanted.requestId(), code, wanted.person(), wanted.channel())) {
            String address =
                    directory.contact(wanted.person()).orElseThrow().addressFor(wanted.channel());
            note(
                    files.methods(wanted.person())
                            .asked(plan.at())
                            .with(
                                    wanted.channel(),
                                    new Methods.Check(address, wanted.code(), expiresAt, 0)));
            send(code, wanted.person(), wanted.channel());
            respond(wanted.requestId(), new Outcome.Accepted());
        }
    }

    private boolean mayBeSent(String requestId, Matter matter, String person, Channel channel) {
        if (files.told(person, matter.name()).isPresent()) {
            respond(
                    requestId,
                    new Outcome.AlreadyDone(
                            OutcomeCode.ALREADY_ON_ITS_WAY, "The message is on its way already."));
            return false;
        }
        Optional<Outcome.Refused> refusal =
                Checking.refusal(person, channel, directory, files, plan.at());
        refusal.ifPresent(why -> respond(requestId, why));
        return refusal.isEmpty();
    }

    private void send(Matter matter, String person, Channel channel) {
        keep(person, matter);
        queues.begin(wanted(matter, channel, person));
    }

    private void note(Methods methods) {
        plan.add(new PlannerEffect.Note(methods));
    }

    private void keep(String person, Matter matter) {
        plan.keep(new Told(person, plan.at(), matter));
        plan.add(new PlannerEffect.ForgetAt(person, matter.name(), plan.at().plus(DeliveryPlanner.REMEMBERS)));
    }

    private void respond(String requestId, Outcome.Decided outcome) {
        plan.add(new PlannerEffect.Respond(requestId, outcome));
    }

    private static Wanted wanted(Matter matter, Channel channel, String person) {
        return new Wanted(DeliveryId.of(matter, channel, person), matter.purpose(), LEAST);
    }
}
