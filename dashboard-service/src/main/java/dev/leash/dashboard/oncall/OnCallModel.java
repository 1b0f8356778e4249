package dev.leash.dashboard.oncall;

import dev.leash.dashboard.workbook.SheetWords;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Content of the page of who is on call.
 *
 * @param turns the shifts of each schedule
 * @param problem which rows of the sheet are refused, and what is in force instead; empty when none
 *     is
 */
public record OnCallModel(List<Turns> turns, String problem) {
    static OnCallModel of(List<Turns> turns, Optional<OfSheet> sheet) {
        return new OnCallModel(turns, sheet.map(OnCallModel::problem).orElse(""));
    }

    private static String problem(OfSheet sheet) {
        return Stream.concat(
                        SheetWords.refused(sheet).map(text -> text + ".").stream(),
                        Optional.ofNullable(sheet.heldBack()).map(HeldBack::reason).stream())
                .collect(Collectors.joining(" "));
    }
}
