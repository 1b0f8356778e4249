package dev.leash.intake.plain;

import dev.leash.intake.body.BodyText;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in plain text: the first line is its title. */
final class TextReport {

    private TextReport() {}

    /**
     * Reads a body.
     *
     * @param declared the encoding the sender declares; null when none or an unknown one
     * @param severity the severity of the report, since plain text names none
     */
    static BodyReading read(byte[] body, @Nullable Charset declared, Severity severity) {
        return BodyText.of(body, declared)
                .map(text -> read(text, severity))
                .orElseGet(BodyReading::notText);
    }

    private static BodyReading read(BodyText body, Severity severity) {
        if (WellFormedText.isBlank(body.text())) {
            return BodyReading.empty();
        }
        Report report = Report.ofText(body.text(), severity, JsonReport.DEFAULT_SOURCE);
        return new BodyReading.Understood(
                body.note() == null ? report : report.noting(List.of(body.note())));
    }
}
