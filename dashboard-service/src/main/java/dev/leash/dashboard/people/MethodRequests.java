package dev.leash.dashboard.people;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.topic.Topics;
import java.time.Clock;

/** Turns forms about contact methods into requests, and sends them. */
public record MethodRequests(
        CommandClient client, ActionForm actionForm, Codes codes, Clock clock) {

    private static final int MAX_CODE_LENGTH = 20;

    /** Requests a test of one of a person's channels. */
    Flash test(Form form, String person, String by) {
        return ask(
                new PersonalTrigger.TestWanted(
                        actionForm.requestId(form), person, channel(form), clock.instant(), by),
                "A test is on its way. This page shows its outcome.");
    }

    /** Requests a verification code on one of the person's channels. */
    Flash code(Form form, String person) {
        return ask(
                new PersonalTrigger.CodeWanted(
                        actionForm.requestId(form),
                        person,
                        channel(form),
                        clock.instant(),
                        codes.next()),
                "A code is on its way. Enter it below when it arrives.");
    }

    /** Submits a verification code. */
    Flash enter(Form form, String person) {
        String code =
                form.text("code")
                        .map(text -> text.replaceAll("\\s", ""))
                        .filter(text -> text.length() <= MAX_CODE_LENGTH)
                        .orElseThrow(
                                () ->
                                        PageRefusal.badRequest(
                                                "The field 'code' must hold the six digits that were sent."));
        return ask(
                new PersonalTrigger.CodeEntered(
                        actionForm.requestId(form), person, channel(form), clock.instant(), code),
                "Verified: messages sent there reach you.");
    }

    private Flash ask(PersonalTrigger occasion, String done) {
        Command<PersonalTrigger> command =
                new Command<>(occasion.id(), Topics.OCCASIONS, occasion.person(), occasion);
        return ResultMessages.flash(done, client.ask(command).outcome());
    }

    private static Channel channel(Form form) {
        return form.text("channel")
                .flatMap(
                        name ->
                                Channel.ALL.stream()
                                        .filter(channel -> channel.name().equalsIgnoreCase(name))
                                        .findFirst())
                .orElseThrow(
                        () ->
                                PageRefusal.badRequest(
                                        "The field 'channel' must be one of slack, sms, voice, email."));
    }
}
