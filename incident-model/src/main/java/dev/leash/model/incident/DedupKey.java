package dev.leash.model.incident;

import org.jspecify.annotations.Nullable;

/** The name under which reports of the same thing meet: the source and the key it gave. */
public final class DedupKey {

    private DedupKey() {}

    /** The key of a report; null when it stands alone. */
    public static @Nullable String of(Report report) {
        return report.dedupKey() == null
                ? null
                : report.source().length() + ":" + report.source() + report.dedupKey();
    }
}
