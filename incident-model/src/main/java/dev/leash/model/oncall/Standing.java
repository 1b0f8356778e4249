package dev.leash.model.oncall;

import java.util.List;

/** How somebody stands among the people of a shift, from the least to the most. */
enum Standing {
    /** Not on call. */
    OFF,
    /** Paged when somebody before them does not answer. */
    BEHIND,
    /** Paged first. */
    FIRST;

    static Standing of(String person, List<String> people) {
        int place = people.indexOf(person);
        if (place < 0) {
            return OFF;
        }
        return place == 0 ? FIRST : BEHIND;
    }
}
