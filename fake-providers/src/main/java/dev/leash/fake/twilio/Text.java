package dev.leash.fake.twilio;

import java.util.Optional;

/**
 * A text message on its way to a telephone.
 *
 * @param sid what Twilio calls it
 * @param to to which number
 * @param body what it says
 * @param statusCallback who is told what becomes of it; empty for nobody
 */
public record Text(String sid, String to, String body, Optional<String> statusCallback) {}
