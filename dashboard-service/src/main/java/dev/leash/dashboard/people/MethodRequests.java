package dev.leash.dashboard.people;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.Answers;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Refusal;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Occasion;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.topic.Topics;
import java.time.Clock;

/** Turns forms about contact methods into requests, and asks. */
public record MethodRequests(
        CommandClient client, ActionForm actionForm, Codes codes, Clock clock) {

    private static final int MAX_CODE_LENGTH = 20;

    /** A test of one of somebody's channels. */
    Flash test(Form form, String person, String by) {
        return ask(
                new Occasion.TestWanted(
                        actionForm.requestId(form), person, channel(form), clock.instant(), by),
                "A test is on its way. This page shows what becomes of it.");
    }

    /** A code on one of somebody's channels. */
    Flash code(Form form, String person) {
        return ask(
                new Occasion.CodeWanted(
                        actionForm.requestId(form),
                        person,
                        channel(form),
                        clock.instant(),
                        codes.next()),
                "A code is on its way. Enter it below when it has come.");
    }

    /** Somebody enters a code. */
    Flash enter(Form form, String person) {
        String code =
                form.text("code")
                        .map(text -> text.replaceAll("\\s", ""))
                        .filter(text -> text.length() <= MAX_CODE_LENGTH)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "The field 'code' must hold the six digits that were sent."));
        return ask(
                new Occasion.CodeEntered(
                        actionForm.requestId(form), person, channel(form), clock.instant(), code),
                "Verified: what is sent there reaches you.");
    }

    private Flash ask(Occasion occasion, String done) {
        Command<Occasion> command =
                new Command<>(occasion.id(), Topics.OCCASIONS, occasion.person(), occasion);
        return Answers.flash(done, client.ask(command).outcome());
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
                                Refusal.badRequest(
                                        "The field 'channel' must be one of slack, sms, voice, email."));
    }
}
