package dev.leash.escalation;

import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.settings.Parsers;
import dev.leash.settings.PlanSettings;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.List;

/** Settings of escalation: those of the default path, and of reopening. */
public final class EscalationSettings {

    /** Time to acknowledge on the default path. */
    public static final Setting<Duration> ESCALATION_DELAY_MINUTES =
            Setting.of(
                    "ESCALATION_DELAY_MINUTES",
                    "How long somebody has to acknowledge before the next person is paged.",
                    "minutes from 0.01 to 43200, fractions allowed",
                    "15",
                    Parsers.minutes(
                            Duration.ofMillis(600), Duration.ofMillis(EscalationLevel.MAX_MILLIS)));

    /** Time after which the owner of an acknowledged incident is paged again. */
    public static final Setting<Duration> ACK_TIMEOUT_MINUTES =
            Setting.of(
                    "ACK_TIMEOUT_MINUTES",
                    "After how long an acknowledged incident that is not resolved pages its owner again; 0 is never.",
                    "minutes from 0 to 43200, fractions allowed",
                    "0",
                    Parsers.minutes(Duration.ZERO, Duration.ofMillis(EscalationLevel.MAX_MILLIS)));

    /** Whether an incident goes to ERROR when nobody can be found. */
    public static final Setting<Boolean> FAIL_ON_NO_ASSIGNEE =
            Setting.of(
                    "FAIL_ON_NO_ASSIGNEE",
                    "Whether an incident goes to ERROR when nobody can be found; otherwise it stays PENDING and is retried.",
                    "true or false",
                    "false",
                    Parsers::yesOrNo);

    /** How long a resolved incident can be reopened. */
    public static final Setting<Duration> REOPEN_DAYS =
            Setting.of(
                    "REOPEN_DAYS",
                    "For how many days a resolved incident can be reopened. After that it is read-only, and escalation-service no longer stores it.",
                    "days from 1 to 3650, fractions allowed",
                    "30",
                    Parsers.days(Duration.ofDays(1), Duration.ofDays(3650)));

    /** Id of the schedule of the default path. */
    private static final String DEFAULT_SCHEDULE = "default";

    private EscalationSettings() {}

    /** All settings of this service. */
    public static List<Setting<?>> all() {
        return List.of(
                ESCALATION_DELAY_MINUTES,
                ACK_TIMEOUT_MINUTES,
                FAIL_ON_NO_ASSIGNEE,
                REOPEN_DAYS,
                PlanSettings.PLAN);
    }

    /** The default path: the people of the default schedule one after another, without end. */
    public static EscalationPath defaultPath(Settings settings) {
        return EscalationPath.rotating(
                EscalationPath.DEFAULT_ID,
                DEFAULT_SCHEDULE,
                settings.get(ESCALATION_DELAY_MINUTES),
                settings.get(ACK_TIMEOUT_MINUTES),
                settings.get(FAIL_ON_NO_ASSIGNEE) ? WhenNobody.FAIL : WhenNobody.RETRY);
    }
}
