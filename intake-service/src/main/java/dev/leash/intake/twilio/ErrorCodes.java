package dev.leash.intake.twilio;

import org.jspecify.annotations.Nullable;

/**
 * Reasons why a message did not arrive, by <a
 * href="https://www.twilio.com/docs/api/errors">Twilio's codes</a>.
 */
final class ErrorCodes {

    private ErrorCodes() {}

    /** The reason in words, without names or numbers. */
    static String inWords(@Nullable String code) {
        if (code == null || !code.matches("\\d{5}")) {
            return "the message was not delivered";
        }
        return why(code) + " (" + code + ")";
    }

    private static String why(String code) {
        return switch (code) {
            case "21610" -> "the contact has opted out of text messages by replying STOP";
            case "30001" -> "the message waited too long in Twilio's queue";
            case "30002" -> "the Twilio account is suspended";
            case "30003" -> "the phone is switched off or out of coverage";
            case "30004" -> "the contact's number is blocked";
            case "30005" -> "the contact's number does not exist";
            case "30006" -> "the contact's phone number cannot receive text messages";
            case "30007" -> "the carrier filtered the message";
            case "30022" -> "the carrier's daily limit for TWILIO_PHONE_NUMBER was reached";
            case "30034" -> "TWILIO_PHONE_NUMBER is not registered with the carriers";
            default -> "the message was not delivered";
        };
    }
}
