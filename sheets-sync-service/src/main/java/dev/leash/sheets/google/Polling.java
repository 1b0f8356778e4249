package dev.leash.sheets.google;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when edited worksheets are read: when the version of the file has changed, and at times
 * without that; more often where the version is not available. Not thread-safe.
 */
final class Polling {

    /**
     * Pause after which the version is asked for again, so that enabling Drive needs no restart.
     */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final Spreadsheet spreadsheet;
    private final PollingInterval tempo;
    private final Runnable changedElsewhere;
    private boolean begun;
    private long nextLookNanos;
    private long readNanos;
    private long blindUntilNanos;
    private boolean blind;
    private long changesBefore;
    private @Nullable String version;
    private @Nullable String versionBefore;

    /**
     * Worksheets that were not read yet.
     *
     * @param changedElsewhere called when somebody else changed the file, but none of these
     *     worksheets
     */
    Polling(Spreadsheet spreadsheet, PollingInterval tempo, Runnable changedElsewhere) {
        this.spreadsheet = spreadsheet;
        this.tempo = tempo;
        this.changedElsewhere = changedElsewhere;
    }

    /** How long to wait for the next check; 0 or less when it is due. */
    long waitNanos(long nowNanos) {
        return begun ? nextLookNanos - nowNanos : 0;
    }

    /** Checks, when it is time to, whether to read; stays true until {@link #read} is called. */
    boolean isTimeToRead(long nowNanos) {
        if (!begun) {
            return true;
        }
        if (waitNanos(nowNanos) > 0) {
            return false;
        }
        long since = nowNanos - readNanos;
        boolean isTime =
                since >= tempo.readAnyway().toNanos()
                        || (since >= tempo.readLeast().toNanos()
                                && mayHaveChanged(nowNanos, since));
        if (!isTime) {
            nextLookNanos = nowNanos + tempo.look().toNanos();
        }
        return isTime;
    }

    private boolean mayHaveChanged(long nowNanos, long since) {
        if (!blind || nowNanos - blindUntilNanos >= 0) {
            Optional<String> now = spreadsheet.version();
            blind = now.isEmpty();
            blindUntilNanos = nowNanos + ASK_AGAIN.toNanos();
            version = now.orElse(null);
        }
        return blind
                ? since >= tempo.readBlindly().toNanos()
                : version != null && !version.equals(versionBefore);
    }

    /** Records that everything was read, and whether anything had changed. */
    void read(long nowNanos, boolean changed) {
        boolean isNews = versionBefore != null && !versionBefore.equals(version);
        long changes = spreadsheet.changes();
        if (isNews && !changed && changes == changesBefore) {
            changedElsewhere.run();
        }
        begun = true;
        readNanos = nowNanos;
        nextLookNanos = nowNanos + tempo.look().toNanos();
        changesBefore = changes;
        versionBefore = version;
    }
}
