package dev.leash.model.search;

import dev.leash.model.escalation.Place;
import dev.leash.model.oncall.ScheduleSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search for people came to. */
public sealed interface Searched {

    /** Everybody and everything that was passed over, in order. */
    List<Skipped> skipped();

    /**
     * Somebody was found.
     *
     * @param place the rung they stand on
     * @param people whom to page, the assignee first
     * @param onSchedule where a schedule named the assignee; null when the path names them itself
     */
    record Found(
            Place place,
            List<String> people,
            @Nullable ScheduleSource onSchedule,
            List<Skipped> skipped)
            implements Searched {
        public Found {
            people = List.copyOf(people);
            skipped = List.copyOf(skipped);
        }

        /** Who has the incident now. */
        public String assignee() {
            return people.getFirst();
        }
    }

    /** Not one person of the whole path can be reached. */
    record Nobody(List<Skipped> skipped) implements Searched {
        public Nobody {
            skipped = List.copyOf(skipped);
        }
    }
}
