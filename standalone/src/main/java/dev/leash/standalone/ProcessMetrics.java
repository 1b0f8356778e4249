package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.io.File;

/** Metrics of the process: its version, and the free space on its disk. */
final class ProcessMetrics implements MeterBinder {

    private final File folder;

    ProcessMetrics(Settings settings) {
        this.folder = settings.get(DataSettings.DIR).toAbsolutePath().toFile();
    }

    /**
     * Registers the version directly with Prometheus, because Micrometer would drop the suffix of
     * the usual name.
     */
    static void tellVersion(PrometheusMeterRegistry registry) {
        Info.builder()
                .name("leash_build_info")
                .help("Always 1; its labels identify the release")
                .labelNames("version", "commit")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(ReleaseVersion.number(), ReleaseVersion.commit());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash.disk.free.bytes", folder, File::getUsableSpace)
                .description("Free space on the disk of the data folder")
                .register(registry);
        Gauge.builder("leash.disk.total.bytes", folder, File::getTotalSpace)
                .description("Size of the disk of the data folder")
                .register(registry);
    }
}
