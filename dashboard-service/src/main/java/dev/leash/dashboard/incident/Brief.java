package dev.leash.dashboard.incident;

import dev.leash.model.incident.Report;
import java.util.List;

/**
 * The first lines of a report.
 *
 * @param lines its first lines, without those that only repeat the title; at most {@value
 *     #MAX_LINES}
 * @param isWhole whether the report has no more than the title and these lines
 */
public record Brief(List<String> lines, boolean isWhole) {

    private static final int MAX_LINES = 3;
    private static final int MAX_LINE_LENGTH = 200;

    static Brief of(Report report) {
        List<String> all =
                report.details()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.equals(report.title()))
                        .toList();
        List<String> shown = all.stream().limit(MAX_LINES).map(Brief::shortened).toList();
        return new Brief(shown, shown.equals(all));
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MAX_LINE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LINE_LENGTH)) + "…";
    }
}
