package dev.leash.standalone.node;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** The time of the machine, and whatever somebody has set it forward or back by. */
final class SettableTime implements Time {

    private final AtomicLong setByMillis = new AtomicLong();

    /** Sets the clock. How much time really passes stays what it is, as on any machine. */
    void set(Duration by) {
        setByMillis.addAndGet(by.toMillis());
    }

    @Override
    public long milliseconds() {
        return Time.SYSTEM.milliseconds() + setByMillis.get();
    }

    @Override
    public long nanoseconds() {
        return Time.SYSTEM.nanoseconds();
    }

    @Override
    public void sleep(long millis) {
        Time.SYSTEM.sleep(millis);
    }

    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMillis)
            throws InterruptedException {
        Time.SYSTEM.waitObject(object, condition, deadlineMillis - setByMillis.get());
    }
}
