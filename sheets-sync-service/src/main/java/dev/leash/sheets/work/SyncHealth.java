package dev.leash.sheets.work;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Current failures with their reasons. Thread-safe. */
public final class SyncHealth {

    private static final Logger LOG = LoggerFactory.getLogger(SyncHealth.class);

    private final Map<String, String> failing = new ConcurrentSkipListMap<>();

    /** Records a failure; logged when it is new, or has another reason. */
    public void fails(String what, String reason) {
        if (isNews(what, reason)) {
            LOG.warn("{} does not work, trying again: {}", what, reason);
        }
    }

    /** Records a failure with the reason of an exception. */
    public void fails(String what, Exception e) {
        fails(what, Reason.of(e));
    }

    /** Records a failure caused by a bug; logged with its stack trace. */
    public void failsUnexpectedly(String what, RuntimeException e) {
        if (isNews(what, "an error in Leash; see its log: " + Reason.of(e))) {
            LOG.error("{} failed with an unexpected error, trying again", what, e);
        }
    }

    /** Records a success; logged after a failure. */
    public void works(String what) {
        if (failing.remove(what) != null) {
            LOG.info("{} works again", what);
        }
    }

    /** The failures with their reasons; empty when everything works. */
    public SortedMap<String, String> failing() {
        return new TreeMap<>(failing);
    }

    private boolean isNews(String what, String reason) {
        return !reason.equals(failing.put(what, reason));
    }
}
