package dev.leash.sheets;

import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.sheets.publish.ContactsPlan;
import dev.leash.sheets.publish.SchedulePlan;
import dev.leash.sheets.publish.SheetPlan;
import dev.leash.sheets.publish.WebhooksPlan;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one list of sheets people edit, with the rules of each. What is watched, read, previewed and
 * measured is derived from it.
 *
 * @param all the rules, in the order in which they are applied: a later sheet may rest on what an
 *     earlier one leads to
 * @param schedule those of the schedule
 */
record SheetPlans(List<SheetPlan> all, SchedulePlan schedule) {
    static SheetPlans of(Settings settings) {
        ZoneId zone = settings.get(TimeSettings.TZ);
        SchedulePlan schedule = new SchedulePlan(settings.get(SheetsSettings.TIME_FORMAT), zone);
        return new SheetPlans(
                List.of(new ContactsPlan(zone), schedule, new WebhooksPlan()), schedule);
    }

    Set<String> sheets() {
        return all.stream().map(SheetPlan::sheet).collect(Collectors.toUnmodifiableSet());
    }
}
