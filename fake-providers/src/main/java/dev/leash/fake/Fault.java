package dev.leash.fake;

import java.time.Duration;

/** How a provider misbehaves, once. */
public sealed interface Fault {

    /** It says this, and does nothing. */
    record Says(Said said) implements Fault {}

    /** It does what it should, and says so late. */
    record Slow(Duration by) implements Fault {}

    /** It takes the request and says nothing for as long as it runs. Nothing is done. */
    record Hangs() implements Fault {}

    /** It takes the request and ends the connection. Nothing is done. */
    record Drops() implements Fault {}

    /** It does what it should, and ends the connection before it says so. */
    record LosesTheAnswer() implements Fault {}
}
