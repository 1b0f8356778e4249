package dev.leash.wire.reply;

/** View in which callers want to see the effects of their own requests: read your own writes. */
@FunctionalInterface
public interface ReadYourWrite {

    /** For callers without a view. */
    ReadYourWrite NOTHING = _ -> () -> {};

    /** Begins to watch for a request's effects; must be called before it is sent. */
    Watch expect(String requestId);

    /** Watch of one request; must be closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        /** Waits until the effects are visible, or a timeout has passed. */
        default void await() {}

        @Override
        void close();
    }
}
