package dev.leash.fake.twilio;

import java.util.Optional;

/**
 * An outgoing call.
 *
 * @param sid its SID
 * @param to the called number
 * @param twiml what happens when it is answered
 * @param statusCallback address of status callbacks; empty for none
 * @param detectionCallback address of the result of machine detection during the call; empty for
 *     none
 */
public record Ring(
        String sid,
        String to,
        Twiml twiml,
        Optional<String> statusCallback,
        Optional<String> detectionCallback) {}
