/**
 * Configuration as an aggregate: who may change what, which references must hold, how versions
 * count. Every editor sends a {@link dev.leash.model.configuration.Change}, and {@link
 * dev.leash.model.configuration.Configuration} decides.
 *
 * <p>This package must not know who asks: the workbook, a page and the API are managers among
 * others.
 */
@NullMarked
package dev.leash.model.configuration;

import org.jspecify.annotations.NullMarked;
