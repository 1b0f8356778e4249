package dev.leash.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.google.BrowserEditor;
import dev.leash.fake.google.FakeGoogle;
import dev.leash.fake.google.View;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who keeps the workbook in Google Sheets.
 *
 * @param google where it is
 * @param id of the spreadsheet
 */
record GoogleSheet(FakeGoogle google, String id) {

    private static final String BEGIN = "01-01-2020 00:00";
    private static final String END = "12-31-2099 23:59";

    /** A spreadsheet with these people, of whom the first is on call. */
    static GoogleSheet of(FakeGoogle google, List<List<String>> people) {
        GoogleSheet sheet = new GoogleSheet(google, google.create("On call"));
        BrowserEditor hand = sheet.hand();
        hand.addSheet("contacts");
        hand.format("contacts!A1:H50", "TEXT", "@");
        hand.paste("contacts!A1", List.of(List.of("name", "email", "phone", "role")));
        hand.paste("contacts!A2", people);
        hand.addSheet("schedule");
        hand.format("schedule!A1:H50", "TEXT", "@");
        hand.paste(
                "schedule!A1",
                List.of(
                        List.of("start_time", "end_time", "assignees"),
                        List.of(BEGIN, END, people.getFirst().getFirst())));
        return sheet;
    }

    /** What the product has to know of it. */
    Map<String, String> environment(Path folder) {
        return Map.of(
                "GOOGLE_SPREADSHEET_ID", id,
                "GOOGLE_APPLICATION_CREDENTIALS", google.account().file(folder).toString(),
                "GOOGLE_SHEETS_ROOT_URL", google.rootUrl().toString());
    }

    BrowserEditor hand() {
        return google.hand(id);
    }

    View view() {
        return google.view(id);
    }

    /** Every incident and every event stands there once, as the log has it, and nothing else. */
    void assertSaysWhat(Log log) {
        List<IncidentRecord> events = log.events();
        assertThat(view().sheets()).contains("incidents", "timeline");
        assertThat(view().rows("incidents!A2:I"))
                .extracting(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(6)))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream()
                                .collect(groupingBy(IncidentRecord::incidentId))
                                .values()
                                .stream()
                                .map(history -> row((Incident.Known) Lifecycle.replay(history)))
                                .toList());
        assertThat(view().rows("timeline!A2:B"))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream()
                                .map(one -> List.of(one.incidentId(), "" + one.sequence()))
                                .toList());
    }

    private static List<String> row(Incident.Known incident) {
        Report report = incident.details().report();
        return List.of(
                incident.id(),
                incident.state().name().toLowerCase(Locale.ROOT),
                incident.owner().orElse(""),
                report.details().isBlank() ? report.title() : report.details());
    }
}
