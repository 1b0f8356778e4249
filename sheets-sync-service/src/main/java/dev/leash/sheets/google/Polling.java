package dev.leash.sheets.google;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the worksheets people edit are read: when the version of the file is another one, and now
 * and then though it is not; oftener where it may not be asked for. Used by one thread.
 */
final class Polling {

    /** Whoever enables Drive need not start Leash again. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final Spreadsheet spreadsheet;
    private final Tempo tempo;
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
     * @param changedElsewhere told when the file was changed by somebody else, and none of them
     */
    Polling(Spreadsheet spreadsheet, Tempo tempo, Runnable changedElsewhere) {
        this.spreadsheet = spreadsheet;
        this.tempo = tempo;
        this.changedElsewhere = changedElsewhere;
    }

    /** How long to wait for the next look; 0 or less when it is due. */
    long waitNanos(long nowNanos) {
        return begun ? nextLookNanos - nowNanos : 0;
    }

    /** Looks, when it is time to, and says whether to read; says so again until that was done. */
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

    /** Takes note that everything was read, and whether anything was another than before. */
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
