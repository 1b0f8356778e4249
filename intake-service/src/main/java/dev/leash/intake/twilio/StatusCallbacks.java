package dev.leash.intake.twilio;

import dev.leash.intake.form.FormFields;
import dev.leash.wire.callback.AttemptTag;
import dev.leash.wire.reply.Receipt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates Twilio's status callbacks of messages and calls into receipts. */
final class StatusCallbacks {

    private StatusCallbacks() {}

    /** The receipt of a callback; empty while the outcome is open. */
    static Optional<Receipt> of(AttemptTag tag, FormFields form) {
        String message = form.value("MessageStatus");
        String call = form.value("CallStatus");
        if (message != null) {
            return ofMessage(tag, message, form.value("ErrorCode"));
        }
        String answeredBy = form.text("AnsweredBy");
        return call == null ? ofAnswer(tag, answeredBy) : ofCall(tag, call, answeredBy);
    }

    private static Optional<Receipt> ofMessage(
            AttemptTag tag, String status, @Nullable String errorCode) {
        return switch (status) {
            case "delivered", "read" -> delivered(tag);
            case "undelivered", "failed" -> bounced(tag, ErrorCodes.inWords(errorCode));
            case "canceled" -> bounced(tag, "the message was cancelled by Twilio");
            default -> Optional.empty();
        };
    }

    /** A completed call counts as delivered only if no machine answered. */
    private static Optional<Receipt> ofCall(AttemptTag tag, String status, String answeredBy) {
        return switch (status) {
            case "completed" -> ofAnswer(tag, answeredBy);
            case "busy" -> bounced(tag, "the line was busy");
            case "no-answer" -> bounced(tag, "the call was not answered");
            case "failed" -> bounced(tag, "the call could not be connected");
            case "canceled" -> bounced(tag, "the call was cancelled by Twilio");
            default -> Optional.empty();
        };
    }

    /**
     * {@code unknown} counts as a human, since it may be one. Empty while Twilio has not detected
     * who answered.
     */
    private static Optional<Receipt> ofAnswer(AttemptTag tag, String answeredBy) {
        if (answeredBy.startsWith("machine") || answeredBy.equals("fax")) {
            return bounced(tag, "a machine answered the call");
        }
        return answeredBy.equals("human") || answeredBy.equals("unknown")
                ? delivered(tag)
                : Optional.empty();
    }

    private static Optional<Receipt> delivered(AttemptTag tag) {
        return Optional.of(new Receipt.Delivered(tag.delivery(), tag.attempt()));
    }

    private static Optional<Receipt> bounced(AttemptTag tag, String reason) {
        return Optional.of(new Receipt.Bounced(tag.delivery(), tag.attempt(), reason));
    }
}
