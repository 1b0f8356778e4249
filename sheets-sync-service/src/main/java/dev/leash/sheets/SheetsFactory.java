package dev.leash.sheets;

import dev.leash.settings.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** Beans of the sheets service, started with the process. */
@Factory
final class SheetsFactory {

    @Context
    @Bean(preDestroy = "close")
    SheetsPart part(Settings settings) {
        return SheetsPart.start(settings);
    }
}
