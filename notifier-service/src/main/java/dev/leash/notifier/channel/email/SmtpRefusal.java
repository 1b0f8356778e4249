package dev.leash.notifier.channel.email;

import dev.leash.notifier.channel.SendVerdict;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A negative reply of a mail server.
 *
 * @param code the reply code, from 400 to 599
 * @param codes the reply code, with the enhanced status code in brackets where there is one
 * @param what which part of the mail was refused
 */
record SmtpRefusal(int code, String codes, String what) {

    private static final String RECIPIENT = "the recipient";

    private static final Pattern EXACT_CODE =
            Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** The refusal behind a failure; empty when the server did not reply. */
    static Optional<SmtpRefusal> in(MessagingException failure) {
        return SendVerdict.causes(failure)
                .flatMap(cause -> asked(cause).stream())
                .filter(refusal -> refusal.code() >= 400 && refusal.code() <= 599)
                .findFirst();
    }

    private static Optional<SmtpRefusal> asked(Throwable cause) {
        return switch (cause) {
            case SMTPSendFailedException no ->
                    Optional.of(of(no.getReturnCode(), no.getCommand(), no.getMessage()));
            case SMTPAddressFailedException no ->
                    Optional.of(of(no.getReturnCode(), no.getCommand(), no.getMessage()));
            default -> Optional.empty();
        };
    }

    private static SmtpRefusal of(int code, String command, @Nullable String answer) {
        Matcher exact = EXACT_CODE.matcher(String.valueOf(answer));
        String codes =
                exact.find() ? "(%d, %s)".formatted(code, exact.group(1)) : "(%d)".formatted(code);
        return new SmtpRefusal(code, codes, what(command));
    }

    /** Whether the recipient was refused, so that mails to others may be accepted. */
    boolean isOfRecipient() {
        return what.equals(RECIPIENT);
    }

    /** Whether the same mail may be accepted later. */
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
