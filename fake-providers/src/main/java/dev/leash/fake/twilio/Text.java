package dev.leash.fake.twilio;

import java.util.Optional;

/**
 * A text message to a telephone.
 *
 * @param sid its SID
 * @param to the number it is sent to
 * @param body its text
 * @param statusCallback address of status callbacks; empty for none
 */
public record Text(String sid, String to, String body, Optional<String> statusCallback) {}
