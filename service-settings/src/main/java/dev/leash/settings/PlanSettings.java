package dev.leash.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Setting of the plan, which says what is included. */
public final class PlanSettings {

    /** Plan. */
    public enum Plan {
        FREE,
        STARTER,
        /** Includes automatic drafts of incidents. */
        PRO
    }

    /** The plan. */
    public static final Setting<Plan> PLAN =
            Setting.of(
                    "PLAN",
                    "The plan: only pro includes automatic drafts of incidents.",
                    "free, starter or pro",
                    "pro",
                    PlanSettings::plan);

    private PlanSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(PLAN);
    }

    private static Optional<Plan> plan(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Plan.values()).filter(plan -> plan.name().equals(word)).findFirst();
    }
}
