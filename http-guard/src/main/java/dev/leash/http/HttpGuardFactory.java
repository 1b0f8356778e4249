package dev.leash.http;

import dev.leash.settings.Settings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.netty.util.internal.PlatformDependent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Factory of the guard and its metrics. */
@Factory
@Requires(beans = Settings.class)
final class HttpGuardFactory {

    private static final List<String> CODES =
            List.of(
                    "too_large",
                    "crowded",
                    "too_slow",
                    "malformed_request",
                    "unknown_host",
                    "forwarded",
                    "foreign_page",
                    "too_many_connections");

    @Singleton
    Guard guard(Settings settings, List<Source> sources) {
        return Guard.of(settings, sources);
    }

    @Singleton
    RefusalLog refusalLog(Guard guard) {
        return guard.log();
    }

    @Singleton
    ClientAddresses clientAddresses(Settings settings) {
        return ClientAddresses.of(settings);
    }

    @Singleton
    MeterBinder guardMetrics(Guard guard) {
        return registry -> {
            Gauge.builder("leash.http.connections", guard.connections(), Connections::open)
                    .description("Connections that are open")
                    .register(registry);
            Gauge.builder("leash.http.bodies.bytes", guard.bodies(), BodyBudget::held)
                    .description("Bytes of request bodies that are held until they are answered")
                    .register(registry);
            Gauge.builder("leash.http.direct.bytes", PlatformDependent::usedDirectMemory)
                    .description("Direct memory the HTTP server uses")
                    .register(registry);
            for (String code : CODES) {
                LongAdder count = guard.refusals().computeIfAbsent(code, _ -> new LongAdder());
                FunctionCounter.builder("leash.http.refused", count, LongAdder::sum)
                        .tag("code", code)
                        .description("Requests that were refused before routing")
                        .register(registry);
            }
        };
    }
}
