package dev.leash.sheets.publish;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;

/**
 * Change of the workbook's that the one writer refused.
 *
 * @param change what was asked for
 * @param why in the words of the one writer
 */
public record NotTaken(Change change, Outcome.Refused why) {
    /** What is told of it where its sheet stands. */
    Refused inWords() {
        return Refusals.ofSheet(change.key(), codeOf(why), why.explanation());
    }

    /** What a sheet calls a refusal of the one writer. */
    static SheetCode codeOf(Outcome.Refused why) {
        return why.code() == OutcomeCode.MANAGED_ELSEWHERE
                ? SheetCode.MANAGED_ELSEWHERE
                : SheetCode.NOT_TAKEN;
    }
}
