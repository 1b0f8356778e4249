package dev.leash.dashboard.status;

import dev.leash.view.deadletter.DeadLetterRow;
import dev.leash.view.engine.PassedOver;
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
        List<PassedOver.Row> passedOver,
        Map<String, String> damaged) {}
