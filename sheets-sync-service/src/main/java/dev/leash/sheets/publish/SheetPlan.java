package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kind;
import dev.leash.sheets.workbook.Reading;
import java.time.Instant;

/** The rules of one sheet. Pure. */
public interface SheetPlan {

    /** The name of the sheet. */
    String sheet();

    /** What it lists. */
    Kind<?> kind();

    /**
     * What follows from what the sheet says.
     *
     * @param held what the directory holds
     * @param location where administrators find the sheet
     */
    Plan plan(Reading reading, Held held, String location, Instant now);
}
