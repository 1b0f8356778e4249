package dev.leash.dashboard.status;

import dev.leash.dashboard.view.Aside.PassedOverRow;
import dev.leash.dashboard.view.DeadLetterRow;
import java.util.List;
import java.util.Map;

/**
 * How Leash is doing.
 *
 * @param parts its parts
 * @param openPages how many pages are kept up to date while they are open
 * @param deadLetters what was set aside, newest first
 * @param passedOver what the view could not read
 * @param damaged incidents whose history cannot be followed, with why
 */
public record Status(
        List<Part> parts,
        int openPages,
        List<DeadLetterRow> deadLetters,
        List<PassedOverRow> passedOver,
        Map<String, String> damaged) {
    public Status {
        parts = List.copyOf(parts);
        deadLetters = List.copyOf(deadLetters);
        passedOver = List.copyOf(passedOver);
        damaged = Map.copyOf(damaged);
    }
}
