package dev.leash.fake;

import java.time.Duration;

/** Fault of a provider, for one request. */
public sealed interface Fault {

    /** Answers this, and does nothing. */
    record Says(FakeAnswer said) implements Fault {}

    /** Carries out the request, and answers late. */
    record Slow(Duration by) implements Fault {}

    /** Accepts the request and never answers. Nothing is carried out. */
    record Hangs() implements Fault {}

    /** Accepts the request and closes the connection. Nothing is carried out. */
    record Drops() implements Fault {}

    /** Carries out the request, and closes the connection before the answer. */
    record LosesTheAnswer() implements Fault {}
}
