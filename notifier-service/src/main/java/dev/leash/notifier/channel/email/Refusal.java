package dev.leash.notifier.channel.email;

import dev.leash.notifier.channel.Verdict;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's "no".
 *
 * @param code the answer's code, from 400 to 599
 * @param codes the code, with the more exact one where there is one, in brackets
 * @param what which part of the mail it refused
 */
record Refusal(int code, String codes, String what) {

    private static final String RECIPIENT = "the recipient";

    private static final Pattern EXACT_CODE =
            Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** The refusal a failure stands for; empty when the server did not answer. */
    static Optional<Refusal> in(MessagingException failure) {
        return Verdict.causes(failure)
                .flatMap(cause -> asked(cause).stream())
                .filter(refusal -> refusal.code() >= 400 && refusal.code() <= 599)
                .findFirst();
    }

    private static Optional<Refusal> asked(Throwable cause) {
        return switch (cause) {
            case SMTPSendFailedException no ->
                    Optional.of(of(no.getReturnCode(), no.getCommand(), no.getMessage()));
            case SMTPAddressFailedException no ->
                    Optional.of(of(no.getReturnCode(), no.getCommand(), no.getMessage()));
            default -> Optional.empty();
        };
    }

    private static Refusal of(int code, String command, @Nullable String answer) {
        Matcher exact = EXACT_CODE.matcher(String.valueOf(answer));
        String codes =
                exact.find() ? "(%d, %s)".formatted(code, exact.group(1)) : "(%d)".formatted(code);
        return new Refusal(code, codes, what(command));
    }

    /** Whether it is the recipient that was refused, so that others may well be reached. */
    boolean isOfRecipient() {
        return what.equals(RECIPIENT);
    }

    /** Whether the same mail may be taken later. */
    boolean isTemporary() {
        return code < 500;
    }

    private static String what(String command) {
        if (command.startsWith("MAIL")) {
            return "the sender, SMTP_FROM";
        }
        return command.startsWith("RCPT") ? RECIPIENT : "the message";
    }
}
