package dev.leash.testbroker;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Default timeout of every condition a test waits for, long enough for a busy machine. A test sets
 * its own only where time is what it tests.
 */
public final class PatientAwaits implements LauncherSessionListener {

    /** How long a condition may take before the test fails. */
    public static final Duration AT_MOST = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(AT_MOST);
    }
}
