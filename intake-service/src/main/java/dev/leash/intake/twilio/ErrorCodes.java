package dev.leash.intake.twilio;

import org.jspecify.annotations.Nullable;

/**
 * Why a message did not arrive, by <a href="https://www.twilio.com/docs/api/errors">Twilio's
 * codes</a>.
 */
final class ErrorCodes {

    private ErrorCodes() {}

    /** A code in words that name nobody. */
    static String inWords(@Nullable String code) {
        if (code == null || !code.matches("\\d{5}")) {
            return "the message did not arrive";
        }
        return why(code) + " (" + code + ")";
    }

    private static String why(String code) {
        return switch (code) {
            case "21610" -> "the contact has opted out of text messages by STOP";
            case "30001" -> "the message waited too long in Twilio's queue";
            case "30002" -> "the Twilio account is suspended";
            case "30003" -> "the telephone is off or out of reach";
            case "30004" -> "the contact's number is blocked";
            case "30005" -> "the contact's number does not exist";
            case "30006" -> "the contact's number takes no text messages";
            case "30007" -> "the carrier filtered the message out";
            case "30022" -> "the carrier takes no more messages of this number today";
            case "30034" -> "the number is not registered with the carriers";
            default -> "the message did not arrive";
        };
    }
}
