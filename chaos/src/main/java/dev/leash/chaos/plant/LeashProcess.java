package dev.leash.chaos.plant;

import java.util.Locale;

/** A process of Leash. */
public enum LeashProcess {
    BROKER,
    INTAKE,
    ESCALATION,
    NOTIFIER,
    DASHBOARD,
    SHEETS;

    /** Its command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
