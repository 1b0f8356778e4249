package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.io.File;

/** Which Leash this process is, and how much room it has on its disk, as numbers. */
final class ProcessMetrics implements MeterBinder {

    private final File folder;

    ProcessMetrics(Settings settings) {
        this.folder = settings.get(DataSettings.DIR).toAbsolutePath().toFile();
    }

    /** Past Micrometer, which takes the ending of the usual name away. */
    static void tellVersion(PrometheusMeterRegistry registry) {
        Info.builder()
                .name("leash_build_info")
                .help("Always 1; its labels say which Leash this is")
                .labelNames("version", "commit")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(Version.number(), Version.commit());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash.disk.free.bytes", folder, File::getUsableSpace)
                .description("How much room there is on the disk of the data folder")
                .register(registry);
        Gauge.builder("leash.disk.total.bytes", folder, File::getTotalSpace)
                .description("How large the disk of the data folder is")
                .register(registry);
    }
}
