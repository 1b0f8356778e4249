/**
 * What people see and do: the settings of the dashboard, and how its parts are put together.
 *
 * <p>It must not know the rules of an incident; it asks, and shows what became of it.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.dashboard", value = "true")
package dev.leash.dashboard;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
