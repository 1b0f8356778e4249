package dev.leash.http;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of request bodies that are held at once, by all connections together. */
final class BodyBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** A budget. */
    BodyBudget(long most) {
        this.most = most;
    }

    /** Takes so many bytes; false, and nothing taken, when that would be more than there are. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }

    boolean isSpent() {
        return held.get() >= most;
    }

    long held() {
        return held.get();
    }
}
