/**
 * The dashboard: its settings and its beans.
 *
 * <p>It must not know the rules of an incident; it sends commands, and shows their outcome.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.dashboard", value = "true")
package dev.leash.dashboard;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
