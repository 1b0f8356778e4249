package dev.leash.model.triage;

import dev.leash.model.incident.Report;
import org.jspecify.annotations.Nullable;

/** Dedup key of a report, qualified by its source. */
public final class DedupKey {

    private DedupKey() {}

    /** The key of a report; null when the report has none. */
    public static @Nullable String of(Report report) {
        return report.dedupKey() == null
                ? null
                : report.source().length() + ":" + report.source() + report.dedupKey();
    }
}
