package dev.leash.intake.plain;

import dev.leash.model.incident.Report;

/** A report in plain text: the first line is its title. */
final class TextReport {

    private TextReport() {}

    static Read read(byte[] body) {
        return Utf8.decode(body)
                .map(TextReport::read)
                .orElseGet(() -> new Read.Refused("not_text", "The body is not UTF-8 text."));
    }

    private static Read read(String text) {
        if (text.isBlank()) {
            return new Read.Refused(
                    "empty_body", "The body is empty. Say what is broken, in plain text or JSON.");
        }
        try {
            return new Read.Understood(Report.ofText(text, JsonReport.DEFAULT_SOURCE));
        } catch (IllegalArgumentException e) {
            return new Read.Refused(
                    "invalid_report", "The report cannot be used: " + e.getMessage() + ".");
        }
    }
}
