package dev.leash.escalation.lifecycle;

import java.time.Duration;

/** Is told how deadlines are met, for metrics and health. */
public interface DeadlineWatch {

    /** Watches nothing. */
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

    /** The clock was looked at. */
    void ticked();

    /** A deadline was met, so much after it was due. */
    void met(Duration lateness);

    /** So many more deadlines are armed, or fewer. */
    void armed(long change);

    /** A deadline could not be met, and is not tried again. */
    void failed();
}
