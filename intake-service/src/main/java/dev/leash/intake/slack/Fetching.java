package dev.leash.intake.slack;

import java.util.Optional;

/**
 * What people did in Slack is fetched, or it is not.
 *
 * @param mode how; empty when it is not
 */
record Fetching(Optional<SocketMode> mode) implements AutoCloseable {

    @Override
    public void close() {
        mode.ifPresent(SocketMode::close);
    }
}
