package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;

/** Which Leash this process is, and how much room it has on its disk, as numbers. */
final class ProcessMetrics implements MeterBinder {

    private final File folder;

    ProcessMetrics(Settings settings) {
        this.folder = settings.get(DataSettings.DIR).toAbsolutePath().toFile();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash.build.info", () -> 1)
                .description("Always 1; its labels say which Leash this is")
                .tag("version", Version.number())
                .tag("commit", Version.commit())
                .register(registry);
        Gauge.builder("leash.disk.free.bytes", folder, File::getUsableSpace)
                .description("How much room there is on the disk of the data folder")
                .register(registry);
        Gauge.builder("leash.disk.total.bytes", folder, File::getTotalSpace)
                .description("How large the disk of the data folder is")
                .register(registry);
    }
}
