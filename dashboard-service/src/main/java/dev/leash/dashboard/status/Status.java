package dev.leash.dashboard.status;

import dev.leash.view.deadletter.DeadLetterRow;
import dev.leash.view.engine.SkippedRecords;
import java.util.List;
import java.util.Map;

/**
 * Health of Leash.
 *
 * @param parts its parts
 * @param openPages the number of open pages that are kept up to date
 * @param deadLetters the dead letters, newest first
 * @param passedOver records that the view could not read
 * @param damaged incidents whose later events cannot be applied, with the reason
 */
public record Status(
        List<HealthPart> parts,
        int openPages,
        List<DeadLetterRow> deadLetters,
        List<SkippedRecords.Row> passedOver,
        Map<String, String> damaged) {}
