package dev.leash.sheets;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Metrics of the sheets service. */
@Singleton
record SheetsMetrics(SheetsPart part) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("leash_workbook_reads", part, SheetsPart::reads)
                .description("How often a sheet of the workbook was read")
                .register(registry);
        for (String sheet : part.sheets()) {
            Gauge.builder("leash_workbook_refused_rows", part, one -> one.refusedRows(sheet))
                    .description("Refused rows of a sheet")
                    .tag("sheet", sheet)
                    .register(registry);
            Gauge.builder("leash_workbook_problem_rows", part, one -> one.problemRows(sheet))
                    .description("Rows of a sheet that are in force but have a problem")
                    .tag("sheet", sheet)
                    .register(registry);
        }
        Gauge.builder("leash_export_lag", part, SheetsPart::exportLag)
                .description("Events that are not in the exported sheets yet")
                .register(registry);
    }
}
