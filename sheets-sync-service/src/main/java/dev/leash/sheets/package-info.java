/**
 * The sheets service, which keeps workbook and Kafka in sync: edits are applied to the directory,
 * incidents are exported to sheets.
 *
 * <p>It must not know who is paged, nor how: a workbook that fails delays nothing else.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.sheets", value = "true")
package dev.leash.sheets;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
