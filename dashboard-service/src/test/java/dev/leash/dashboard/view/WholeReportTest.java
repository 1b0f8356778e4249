package dev.leash.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident has its report in brief; the page shows all of it. */
class WholeReportTest {

    @TempDir Path folder;

    @Test
    void isReadFromTheEventThatOpenedTheIncident() {
        String details = "All of it\n" + "x".repeat(Report.MAX_DETAILS_LENGTH - 10);
        Log log = new Log().opened("1", details).assigned("1", 2);
        try (ViewFile file = ViewFile.open(folder)) {
            new ViewWriter(file)
                    .write(
                            batch -> log.records().forEach(batch::add),
                            List.of(new Position("incident.events", "id", 0, 2)));
            Incidents incidents = new Incidents(file.reader());

            assertThat(incidents.find("1").orElseThrow().report().details()).isEqualTo(details);
        }
    }
}
