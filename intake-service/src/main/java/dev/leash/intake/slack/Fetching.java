package dev.leash.intake.slack;

import java.util.Optional;

/**
 * Receiving Slack interactions over Socket Mode, on or off.
 *
 * @param mode the connection; empty when Socket Mode is off
 */
record Fetching(Optional<SocketMode> mode) implements AutoCloseable {

    @Override
    public void close() {
        mode.ifPresent(SocketMode::close);
    }
}
