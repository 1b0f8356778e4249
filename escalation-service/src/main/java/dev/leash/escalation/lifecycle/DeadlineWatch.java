package dev.leash.escalation.lifecycle;

import java.time.Duration;

/** Listener to the meeting of deadlines, for metrics and health. */
public interface DeadlineWatch {

    /** Ignores everything. */
    DeadlineWatch NOTHING =
            new DeadlineWatch() {
                @Override
                public void ticked() {}

                @Override
                public void met(Duration lateness) {}

                @Override
                public void armed(long change) {}

                @Override
                public void failed() {}
            };

    /** Deadlines were checked. */
    void ticked();

    /** A deadline was met, that long after it was due. */
    void met(Duration lateness);

    /** The number of armed deadlines has changed. */
    void armed(long change);

    /** A deadline could not be met, and is not tried again. */
    void failed();
}
