package dev.leash.intake.plain;

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
     * Reads one.
     *
     * @param declared the encoding the sender names; null when it names none that is known
     * @param severity what it is of, since it does not say
     */
    static Read read(byte[] body, @Nullable Charset declared, Severity severity) {
        return BodyText.of(body, declared)
                .map(text -> read(text, severity))
                .orElseGet(Read::notText);
    }

    private static Read read(BodyText body, Severity severity) {
        if (WellFormedText.isBlank(body.text())) {
            return Read.empty();
        }
        Report report = Report.ofText(body.text(), severity, JsonReport.DEFAULT_SOURCE);
        return new Read.Understood(
                body.note() == null ? report : report.noting(List.of(body.note())));
    }
}
