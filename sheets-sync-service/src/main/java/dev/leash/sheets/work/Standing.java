package dev.leash.sheets.work;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fails at the moment, and why. Safe for use by several threads. */
public final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Map<String, String> failing = new ConcurrentSkipListMap<>();

    /** Something fails; it is logged when it did not before, or for another reason. */
    public void fails(String what, String reason) {
        if (isNews(what, reason)) {
            LOG.warn("{} does not work, trying again: {}", what, reason);
        }
    }

    /** Something fails as an exception says. */
    public void fails(String what, Exception e) {
        fails(what, Reason.of(e));
    }

    /** Something fails by a mistake in the program; it is logged with where that is. */
    public void failsUnexpectedly(String what, RuntimeException e) {
        if (isNews(what, "a mistake in Leash, which its log tells more of: " + Reason.of(e))) {
            LOG.error("{} met a mistake in the program, trying again", what, e);
        }
    }

    /** Something works; it is logged when it did not before. */
    public void works(String what) {
        if (failing.remove(what) != null) {
            LOG.info("{} works again", what);
        }
    }

    /** What fails, and why; empty when everything works. */
    public SortedMap<String, String> failing() {
        return new TreeMap<>(failing);
    }

    private boolean isNews(String what, String reason) {
        return !reason.equals(failing.put(what, reason));
    }
}
