package dev.leash.view.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Report;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident has its report in brief; the page shows all of it. */
class WholeReportTest {

    @TempDir Path folder;

    @Test
    void isReadFromTheEventThatOpenedTheIncident() {
        String details = "All of it\n" + "x".repeat(Report.MAX_DETAILS_LENGTH - 10);
        Log log = new Log().opened("1", details).assigned("1", 2);
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());
            Incidents incidents = new Incidents(view);

            assertThat(incidents.find("1").orElseThrow().report().details()).isEqualTo(details);
        }
    }
}
