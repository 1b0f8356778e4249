package dev.leash.wire.reply;

/** View in which whoever asked for something wants to see it done: read your own writes. */
@FunctionalInterface
public interface ReadYourWrite {

    /** For those who look at no view. */
    ReadYourWrite NOTHING = _ -> () -> {};

    /** Begins to watch for a request's effects; to be called before it is sent. */
    Watch expect(String requestId);

    /** One watch; to be closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        /** Waits until the effects are shown, or until they are late. */
        default void await() {}

        @Override
        void close();
    }
}
