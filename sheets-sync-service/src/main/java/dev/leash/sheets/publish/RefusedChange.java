package dev.leash.sheets.publish;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;

/**
 * A change of the workbook that the writer of the configuration refused.
 *
 * @param change the change
 * @param why the refusal, in the writer's words
 */
public record RefusedChange(SheetChange change, Outcome.Refused why) {
    /** The refusal as it is shown for the sheet. */
    Refused inWords() {
        return CellRefusals.ofSheet(change.key(), codeOf(why), why.explanation());
    }

    /** The code of a refusal, in terms of sheets. */
    static SheetCode codeOf(Outcome.Refused why) {
        return why.code() == OutcomeCode.MANAGED_ELSEWHERE
                ? SheetCode.MANAGED_ELSEWHERE
                : SheetCode.NOT_TAKEN;
    }
}
