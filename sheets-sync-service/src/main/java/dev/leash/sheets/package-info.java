/**
 * The part that keeps the workbook and Kafka in step: what administrators edit goes to the
 * directory, what happens to incidents comes to their sheets.
 *
 * <p>It must not know who is paged, nor how: a workbook that is away holds up nothing else.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.sheets", value = "true")
package dev.leash.sheets;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
