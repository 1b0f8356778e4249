package dev.leash.testbroker;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The timeout of every condition a test waits for: long enough for a machine that is kept busy by
 * something else. A test says of its own how long it waits only where the time is what it tests.
 */
public final class PatientAwaits implements LauncherSessionListener {

    /** How long a condition may take before the test fails. */
    public static final Duration AT_MOST = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(AT_MOST);
    }
}
