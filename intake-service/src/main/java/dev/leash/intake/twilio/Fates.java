package dev.leash.intake.twilio;

import dev.leash.intake.form.Form;
import dev.leash.wire.callback.AttemptTag;
import dev.leash.wire.reply.Receipt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Twilio says became of messages and calls, as receipts. */
final class Fates {

    private Fates() {}

    /** The receipt of what Twilio says; empty while nothing is decided. */
    static Optional<Receipt> of(AttemptTag tag, Form form) {
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
            case "canceled" -> bounced(tag, "it was cancelled at Twilio");
            default -> Optional.empty();
        };
    }

    /** A call that came to its end has reached somebody only if it was no machine. */
    private static Optional<Receipt> ofCall(AttemptTag tag, String status, String answeredBy) {
        return switch (status) {
            case "completed" -> ofAnswer(tag, answeredBy);
            case "busy" -> bounced(tag, "the line was busy");
            case "no-answer" -> bounced(tag, "nobody answered the call");
            case "failed" -> bounced(tag, "the call could not be put through");
            case "canceled" -> bounced(tag, "the call was cancelled at Twilio");
            default -> Optional.empty();
        };
    }

    /**
     * Where Twilio cannot tell, it may well have been a human. While it has not said, nothing is
     * decided.
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
