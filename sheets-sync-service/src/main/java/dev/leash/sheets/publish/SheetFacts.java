package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts about a sheet for the status sheet, for people who never open the dashboard: what is in
 * force, and every reason why something is not. A file that cannot be read has no other place for
 * its reason.
 */
final class SheetFacts {

    /** The most rows whose reasons are listed; the total is given by the number of refused rows. */
    static final int MAX_ROWS = 20;

    private SheetFacts() {}

    /**
     * The facts, each under the sheet's name.
     *
     * @param elsewhere entries of the sheet's kind that are managed by other editors
     */
    static SortedMap<String, String> of(
            OfSheet sheet, int refusedRows, int problemRows, List<String> elsewhere) {
        NavigableMap<String, String> facts = new TreeMap<>();
        String name = sheet.name() + ": ";
        facts.put(name + "version in force", Long.toString(sheet.versionInForce()));
        facts.put(name + "refused rows", Integer.toString(refusedRows));
        facts.put(name + "rows with a problem", Integer.toString(problemRows));
        sheet.refused().stream()
                .filter(one -> one.row() < Table.FIRST_ROW)
                .findFirst()
                .ifPresent(one -> facts.put(name + "problem", ofFile(sheet, one)));
        CellRefusals.explanations(sheet.refused()).entrySet().stream()
                .limit(MAX_ROWS)
                .forEach(row -> facts.put(name + "row " + row.getKey(), row.getValue()));
        HeldBack heldBack = sheet.heldBack();
        if (heldBack != null) {
            facts.put(name + "held back", heldBack.reason());
        }
        if (!elsewhere.isEmpty()) {
            facts.put(name + "managed elsewhere", bounded(elsewhere));
        }
        List<String> warnings = sheet.warnings();
        if (!warnings.isEmpty()) {
            facts.put(name + "warnings", String.join(" ", warnings));
        }
        return facts;
    }

    private static String bounded(List<String> things) {
        int more = things.size() - MAX_ROWS;
        return String.join(", ", things.subList(0, Math.min(things.size(), MAX_ROWS)))
                + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String ofFile(OfSheet sheet, Refused refused) {
        String value = refused.value().isEmpty() ? "" : " '" + refused.value() + "'";
        return sheet.location() + value + ": " + refused.reason();
    }
}
