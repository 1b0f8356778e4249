package dev.leash.http;

import java.util.concurrent.atomic.AtomicLong;

/** Budget of request body bytes held at once, for all connections together. */
final class BodyBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** A budget of that many bytes. */
    BodyBudget(long most) {
        this.most = most;
    }

    /** Takes bytes from the budget; false, with nothing taken, when they would exceed it. */
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
