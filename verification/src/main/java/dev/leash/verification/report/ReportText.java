package dev.leash.verification.report;

import java.util.List;
import java.util.Locale;

/**
 * Text form of a report: a table, the first counter-examples, and the numbers of passed and failed
 * invariants.
 */
public final class ReportText {

    private static final String ROW = "%-26s %-76s %10s %8s%s%n";

    private ReportText() {}

    /** The report as lines. */
    public static String of(VerificationReport report) {
        StringBuilder text = new StringBuilder();
        text.append(ROW.formatted("invariant", "", "checked", "failed", ""));
        report.verdicts().forEach(verdict -> text.append(line(verdict)));
        text.append(System.lineSeparator());
        report.figures().forEach((name, value) -> text.append("%-40s %s%n".formatted(name, value)));
        report.verdicts().stream()
                .filter(InvariantVerdict::isFailed)
                .forEach(verdict -> text.append(examples(verdict)));
        return text.append(System.lineSeparator()).append(sum(report.verdicts())).toString();
    }

    private static String line(InvariantVerdict verdict) {
        String open = verdict.open() == 0 ? "" : "   (" + verdict.open() + " open)";
        return ROW.formatted(
                name(verdict.invariant()),
                verdict.invariant().words(),
                verdict.checked(),
                verdict.failed(),
                open);
    }

    private static String examples(InvariantVerdict verdict) {
        StringBuilder text =
                new StringBuilder(
                        "%n%s, %d times:%n".formatted(name(verdict.invariant()), verdict.failed()));
        verdict.first()
                .forEach(
                        example ->
                                text.append(
                                        "  %s  %s%n".formatted(example.where(), example.what())));
        return text.toString();
    }

    private static String sum(List<InvariantVerdict> verdicts) {
        long passed = verdicts.stream().filter(InvariantVerdict::isPassed).count();
        long failed = verdicts.stream().filter(InvariantVerdict::isFailed).count();
        long unseen = verdicts.size() - passed - failed;
        return "%d passed, %d failed%s"
                .formatted(
                        passed, failed, unseen == 0 ? "" : ", " + unseen + " had nothing to check");
    }

    private static String name(Invariant invariant) {
        return invariant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
