package dev.leash.escalation;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Rung;
import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.List;

/** What an administrator sets of escalation: the path of what is routed nowhere else. */
public final class EscalationSettings {

    /** How long somebody has to acknowledge. */
    public static final Setting<Duration> ESCALATION_DELAY_MINUTES =
            Setting.of(
                    "ESCALATION_DELAY_MINUTES",
                    "How long somebody has to acknowledge before the next person is paged.",
                    "minutes from 0.01 to 43200, fractions allowed",
                    "15",
                    Parsers.minutes(Duration.ofMillis(600), Duration.ofMillis(Rung.MAX_MILLIS)));

    /** After how long an acknowledged incident pages again. */
    public static final Setting<Duration> ACK_TIMEOUT_MINUTES =
            Setting.of(
                    "ACK_TIMEOUT_MINUTES",
                    "After how long an acknowledged incident that is not resolved pages its owner again; 0 is never.",
                    "minutes from 0 to 43200, fractions allowed",
                    "0",
                    Parsers.minutes(Duration.ZERO, Duration.ofMillis(Rung.MAX_MILLIS)));

    /** Whether an incident fails when nobody can be found. */
    public static final Setting<Boolean> FAIL_ON_NO_ASSIGNEE =
            Setting.of(
                    "FAIL_ON_NO_ASSIGNEE",
                    "Whether an incident goes to ERROR when nobody can be found; otherwise it stays PENDING and is retried.",
                    "true or false",
                    "false",
                    Parsers::yesOrNo);

    /** The schedule of what is routed nowhere else. */
    private static final String DEFAULT_SCHEDULE = "default";

    private EscalationSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(ESCALATION_DELAY_MINUTES, ACK_TIMEOUT_MINUTES, FAIL_ON_NO_ASSIGNEE);
    }

    /** The path of what is routed nowhere else: the schedule's list, round and round. */
    public static EscalationPath defaultPath(Settings settings) {
        return EscalationPath.rotating(
                EscalationPath.DEFAULT_ID,
                DEFAULT_SCHEDULE,
                settings.get(ESCALATION_DELAY_MINUTES),
                settings.get(ACK_TIMEOUT_MINUTES),
                settings.get(FAIL_ON_NO_ASSIGNEE) ? WhenNobody.FAIL : WhenNobody.RETRY);
    }
}
