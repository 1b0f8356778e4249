package dev.leash.notifier.channel.email;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * A mail server's "no".
 *
 * @param code the answer's code, from 400 to 599
 * @param codes the code, with the more exact one where there is one, in brackets
 * @param what which part of the mail it refused
 */
record Refusal(int code, String codes, String what) {

    private static final Pattern EXACT_CODE =
            Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** The refusal a failure stands for; empty when the server did not answer. */
    static Optional<Refusal> in(MessagingException failure) {
        return failure instanceof SMTPSendFailedException refused
                        && isRefusal(refused.getReturnCode())
                ? Optional.of(
                        new Refusal(
                                refused.getReturnCode(),
                                codes(refused),
                                what(refused.getCommand())))
                : Optional.empty();
    }

    /** Whether the same mail may be taken later. */
    boolean isTemporary() {
        return code < 500;
    }

    private static boolean isRefusal(int code) {
        return code >= 400 && code <= 599;
    }

    private static String codes(SMTPSendFailedException refused) {
        Matcher exact = EXACT_CODE.matcher(String.valueOf(refused.getMessage()));
        return exact.find()
                ? "(%d, %s)".formatted(refused.getReturnCode(), exact.group(1))
                : "(%d)".formatted(refused.getReturnCode());
    }

    private static String what(String command) {
        if (command.startsWith("MAIL")) {
            return "the sender, SMTP_FROM";
        }
        return command.startsWith("RCPT") ? "the recipient" : "the message";
    }
}
