package dev.leash.standalone;

import dev.leash.dashboard.DashboardSettings;
import dev.leash.escalation.EscalationSettings;
import dev.leash.intake.IntakeSettings;
import dev.leash.notifier.NotifierSettings;
import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.sheets.SheetsSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Part of Leash: a service that runs alone or with others. */
enum Part {
    INTAKE,
    ESCALATION,
    NOTIFIER,
    DASHBOARD,
    SHEETS;

    /** Name on the command line and in configuration. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All settings of some parts, shared ones first. */
    static List<Setting<?>> settingsOf(Set<Part> parts) {
        Stream<Setting<?>> shared =
                Stream.of(
                                HttpSettings.all(),
                                KafkaSettings.all(),
                                DataSettings.all(),
                                SecretSettings.all())
                        .flatMap(List::stream);
        return Stream.concat(shared, parts.stream().flatMap(part -> part.settings().stream()))
                .distinct()
                .toList();
    }

    /**
     * Checks its settings together, before anything starts.
     *
     * @throws RefusedSettingException when some do not fit together, or one is missing
     */
    void check(Settings settings) {
        switch (this) {
            case INTAKE -> IntakeSettings.check(settings);
            case ESCALATION -> {
                var _ = EscalationSettings.defaultPath(settings);
            }
            case NOTIFIER -> NotifierSettings.check(settings);
            case DASHBOARD -> DashboardSettings.check(settings);
            case SHEETS -> SheetsSettings.check(settings);
        }
    }

    private List<Setting<?>> settings() {
        return switch (this) {
            case INTAKE -> IntakeSettings.all();
            case ESCALATION -> EscalationSettings.all();
            case NOTIFIER -> NotifierSettings.all();
            case DASHBOARD -> DashboardSettings.all();
            case SHEETS -> SheetsSettings.all();
        };
    }
}
