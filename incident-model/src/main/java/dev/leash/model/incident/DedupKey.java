package dev.leash.model.incident;

import org.jspecify.annotations.Nullable;

/** The name under which reports of the same thing meet: the source and the key it gave. */
public final class DedupKey {

    private DedupKey() {}

    /** The key of a report; null when it stands alone. */
    public static @Nullable String of(Report report) {
        if (report.dedupKey() == null) {
            return null;
        }
        return report.sourceId() == null
                ? report.source().length() + ":" + report.source() + report.dedupKey()
                : ofSource(report.sourceId(), report.dedupKey());
    }

    /**
     * The key of what a configured source calls so, whatever the source is named. It equals no key
     * of a report that came through none, since those begin with a digit.
     *
     * @param sourceId id of the source, which holds no colon
     */
    public static String ofSource(String sourceId, String dedupKey) {
        return "source:" + sourceId + ":" + dedupKey;
    }
}
