package dev.leash.model.search;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.oncall.ScheduleSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of a search for an assignee. */
public sealed interface Resolution {

    /** Everybody and everything that was skipped, in order. */
    List<SkippedTarget> skipped();

    /**
     * Somebody was found.
     *
     * @param place position of their level
     * @param people whom to page, the assignee first
     * @param onSchedule where a schedule named the assignee; null when the path names them itself
     */
    record Found(
            PathPosition place,
            List<String> people,
            @Nullable ScheduleSource onSchedule,
            List<SkippedTarget> skipped)
            implements Resolution {
        public Found {
            people = List.copyOf(people);
            skipped = List.copyOf(skipped);
        }

        /** The new assignee. */
        public String assignee() {
            return people.getFirst();
        }
    }

    /** Nobody on the whole path can be reached. */
    record Nobody(List<SkippedTarget> skipped) implements Resolution {
        public Nobody {
            skipped = List.copyOf(skipped);
        }
    }
}
