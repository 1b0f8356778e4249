package dev.leash.dashboard.oncall;

import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.Shift;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a schedule.
 *
 * @param schedule the schedule
 * @param now who is on call now; null when nobody is
 * @param next who is next; null when nobody is
 * @param bands the coming days
 */
public record Turns(Schedule schedule, @Nullable Shift now, @Nullable Shift next, Bands bands) {

    static Turns of(Schedule schedule, Instant at) {
        return new Turns(
                schedule,
                OnCall.at(schedule, at).orElse(null),
                OnCall.next(schedule, at).orElse(null),
                Bands.of(schedule, at));
    }
}
