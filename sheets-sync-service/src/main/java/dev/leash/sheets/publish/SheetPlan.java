package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kind;
import dev.leash.sheets.workbook.Reading;
import java.time.Instant;

/** Rules of one edited sheet. Pure. */
public interface SheetPlan {

    /** The name of the sheet. */
    String sheet();

    /** The kind of its entries. */
    Kind<?> kind();

    /**
     * The changes that follow from a sheet.
     *
     * @param held the directory
     * @param location where administrators find the sheet
     */
    SheetChanges plan(Reading reading, DirectorySnapshot held, String location, Instant now);
}
