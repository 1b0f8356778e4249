package dev.leash.fake.twilio;

import java.util.Optional;

/**
 * A call on its way to a telephone.
 *
 * @param sid what Twilio calls it
 * @param to to which number
 * @param twiml what happens when it is answered
 * @param statusCallback who is told what becomes of it; empty for nobody
 * @param detectionCallback who is told, while it goes on, who or what answered it; empty for nobody
 */
public record Ring(
        String sid,
        String to,
        Twiml twiml,
        Optional<String> statusCallback,
        Optional<String> detectionCallback) {}
