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
 * The edited sheets with their rules; watching, reading, preview and metrics all use this list.
 *
 * @param all the rules, in the order in which they are applied: a later sheet may depend on the
 *     result of an earlier one
 * @param schedule the rules of the schedule
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
