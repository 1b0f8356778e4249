package dev.leash.sheets;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The part in numbers. */
@Singleton
record SheetsMetrics(SheetsPart part) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("leash_workbook_reads", part, SheetsPart::reads)
                .description("How often a sheet of the workbook was read")
                .register(registry);
        for (String sheet : part.sheets()) {
            Gauge.builder("leash_workbook_refused_rows", part, one -> one.refusedRows(sheet))
                    .description("How many rows of a sheet are not used")
                    .tag("sheet", sheet)
                    .register(registry);
            Gauge.builder("leash_workbook_problem_rows", part, one -> one.problemRows(sheet))
                    .description("How many rows of a sheet are in force with something wrong in them")
                    .tag("sheet", sheet)
                    .register(registry);
        }
        Gauge.builder("leash_export_lag", part, SheetsPart::exportLag)
                .description("How many events the exported sheets do not tell of yet")
                .register(registry);
    }
}
