package dev.leash.verification;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.verification.night.Night;
import dev.leash.verification.night.Papers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** Nights to be changed by tests. */
final class Scripts {

    private Scripts() {}

    /**
     * Of everything there is to look at something: rungs, answers, timeouts, edited labels, a snooze, a key that
     * comes again, messages that arrive twice.
     */
    static Papers eventful() {
        Night night = new Night(new Random(5));
        night.report("The database is down", "db");
        night.pass(Duration.ofSeconds(70));
        night.report("The database is still down", "db");
        night.ask("1", "alice", new IncidentCommand.Acknowledge());
        night.ask(
                "1",
                "alice",
                new IncidentCommand.Edit("The database is down", null, Map.of("team", "db")));
        night.pass(Duration.ofMinutes(31));
        night.ask("1", "bob", new IncidentCommand.Resolve());
        night.refuse("Nothing that can be read");
        night.pass(Duration.ofSeconds(5));
        for (int number = 2; number < 8; number++) {
            night.report("Shop " + number + " is down", number == 2 ? "db" : null);
            night.pass(Duration.ofSeconds(1));
            night.ask("" + number, "bob", new IncidentCommand.Acknowledge());
            night.pass(Duration.ofSeconds(20));
        }
        night.ask("3", "carol", new IncidentCommand.Snooze(60));
        night.pass(Duration.ofMinutes(5));
        return night.papers();
    }
}
