package dev.leash.intake.source;

import dev.leash.intake.declare.Declarations;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.people.DirectoryCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Beans that all formats share. */
@Factory
final class SourceFactory {

    @Singleton
    AlertSources alertSources(
            DirectoryCache directory,
            Declarations declarations,
            Throttle throttle,
            MeterRegistry registry) {
        return new AlertSources(
                directory,
                declarations,
                throttle,
                new SourceCounts(registry),
                InstantSource.system());
    }
}
