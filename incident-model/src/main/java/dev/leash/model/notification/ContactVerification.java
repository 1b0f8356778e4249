package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.notification.ContactMethods.Check;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Verification of contact methods by a code that is sent and entered. */
final class ContactVerification {

    /** Maximum number of wrong codes; then the right one is no longer accepted. */
    static final int MAX_WRONG = 5;

    private static final Outcome.Refused NO_CODE =
            new Outcome.Refused(
                    OutcomeCode.NO_CODE_AWAITED,
                    "No code is expected on this channel, or it is no longer valid. Request another one.");

    private ContactVerification() {}

    /** Why no test or code is sent to a person's channel; empty when it is. */
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
                            "The contact has no address for this channel. Add one in the workbook."));
        }
        return files.methods(person)
                .mayAskAt(now)
                .map(
                        at ->
                                new Outcome.Refused(
                                        OutcomeCode.ASKED_TOO_OFTEN,
                                        "The limit of %d messages in %d minutes was reached. Wait %d minutes."
                                                .formatted(
                                                        ContactMethods.MAX_ASKED,
                                                        ContactMethods.WINDOW.toMinutes(),
                                                        Duration.between(now, at).toMinutes()
                                                                + 1)));
    }

    static List<PlannerEffect> enter(
            PersonalTrigger.CodeEntered entered,
            Directory directory,
            PlannerState files,
            Instant now) {
        ContactMethods methods = files.methods(entered.person());
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

    /**
     * Whether the code was sent to the current address; a code sent to another one proves nothing.
     */
    private static boolean isFor(Check check, Channel channel, Optional<Contact> contact) {
        return contact.filter(known -> known.channels().contains(channel))
                .filter(known -> known.addressFor(channel).equals(check.address()))
                .isPresent();
    }

    private static List<PlannerEffect> right(
            PersonalTrigger.CodeEntered entered, ContactMethods methods, Check check, Instant now) {
        ContactMethods after =
                methods.withoutCheck(entered.channel())
                        .with(new VerifiedMethod(entered.channel(), check.address(), now));
        return List.of(
                new PlannerEffect.Note(after),
                new PlannerEffect.Publish(after.person(), after.verified()),
                new PlannerEffect.Respond(entered.requestId(), new Outcome.Accepted()));
    }

    private static List<PlannerEffect> wrong(
            PersonalTrigger.CodeEntered entered, ContactMethods methods, Check check) {
        int left = MAX_WRONG - check.wrong() - 1;
        ContactMethods after =
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
                        ? "That was a wrong code for the fifth time. Request another one."
                        : "That is not the code that was sent last. You can try %d more times."
                                .formatted(left);
        return List.of(
                new PlannerEffect.Note(after),
                new PlannerEffect.Respond(
                        entered.requestId(),
                        new Outcome.Refused(OutcomeCode.WRONG_CODE, explanation)));
    }

    /** Constant-time comparison. */
    private static boolean isSame(String code, String entered) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), entered.getBytes(StandardCharsets.UTF_8));
    }
}
