package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.notification.Methods.Check;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How somebody shows that they read what is sent to them: by a code that comes back. */
final class Checking {

    /** How often another code may be entered before the right one is worth nothing any more. */
    static final int MAX_WRONG = 5;

    private static final Outcome.Refused NO_CODE =
            new Outcome.Refused(
                    OutcomeCode.NO_CODE_AWAITED,
                    "No code is waited for on this channel, or no longer. Have another one sent.");

    private Checking() {}

    /** Why nothing is sent on somebody's channel; empty when it is. */
    static Optional<Outcome.Refused> refusal(
            String person, Channel channel, Directory directory, PlannerState files, Instant now) {
        Optional<Contact> contact = directory.contact(person);
        if (contact.isEmpty()) {
            return Optional.of(
                    new Outcome.Refused(
                            OutcomeCode.UNKNOWN_CONTACT, "There is no contact of that name."));
        }
        if (!contact.get().channels().contains(channel)) {
            return Optional.of(
                    new Outcome.Refused(
                            OutcomeCode.NOT_REACHABLE,
                            "The workbook has no address for this channel. Whoever edits it can add one."));
        }
        return files.methods(person)
                .mayAskAt(now)
                .map(
                        at ->
                                new Outcome.Refused(
                                        OutcomeCode.ASKED_TOO_OFTEN,
                                        "%d messages were asked for lately, which is as many as are sent in %d minutes. Wait %d minutes."
                                                .formatted(
                                                        Methods.MAX_ASKED,
                                                        Methods.WINDOW.toMinutes(),
                                                        Duration.between(now, at).toMinutes()
                                                                + 1)));
    }

    static List<PlannerEffect> enter(
            Occasion.CodeEntered entered, Directory directory, PlannerState files, Instant now) {
        Methods methods = files.methods(entered.person());
        Optional<Contact> contact = directory.contact(entered.person());
        Optional<Check> waiting =
                methods.check(entered.channel())
                        .filter(check -> check.expiresAt().isAfter(now))
                        .filter(check -> isFor(check, entered.channel(), contact));
        if (waiting.isEmpty()) {
            return List.of(new PlannerEffect.Respond(entered.requestId(), NO_CODE));
        }
        return isSame(waiting.get().code(), entered.code())
                ? right(entered, methods, waiting.get(), now)
                : wrong(entered, methods, waiting.get());
    }

    /** A code that went to another address than theirs of now shows nothing. */
    private static boolean isFor(Check check, Channel channel, Optional<Contact> contact) {
        return contact.filter(known -> known.channels().contains(channel))
                .filter(known -> known.addressFor(channel).equals(check.address()))
                .isPresent();
    }

    private static List<PlannerEffect> right(
            Occasion.CodeEntered entered, Methods methods, Check check, Instant now) {
        Methods after =
                methods.withoutCheck(entered.channel())
                        .with(new VerifiedMethod(entered.channel(), check.address(), now));
        return List.of(
                new PlannerEffect.Note(after),
                new PlannerEffect.Publish(after.person(), after.verified()),
                new PlannerEffect.Respond(entered.requestId(), new Outcome.Accepted()));
    }

    private static List<PlannerEffect> wrong(Occasion.CodeEntered entered, Methods methods, Check check) {
        int left = MAX_WRONG - check.wrong() - 1;
        Methods after =
                left == 0
                        ? methods.withoutCheck(entered.channel())
                        : methods.with(
                                entered.channel(),
                                new Check(
                                        check.address(),
                                        check.code(),
                                        check.expiresAt(),
                                        check.wrong() + 1));
        String explanation =
                left == 0
                        ? "That was not the code, for the fifth time. Have another one sent."
                        : "That is not the code that was sent last. You may try %d more times."
                                .formatted(left);
        return List.of(
                new PlannerEffect.Note(after),
                new PlannerEffect.Respond(
                        entered.requestId(),
                        new Outcome.Refused(OutcomeCode.WRONG_CODE, explanation)));
    }

    /** In a time that tells nothing of how much of it is right. */
    private static boolean isSame(String code, String entered) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), entered.getBytes(StandardCharsets.UTF_8));
    }
}
