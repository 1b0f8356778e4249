/**
 * Services and the metrics that tell how healthy they are: kinds of configuration.
 *
 * <p>This package must not know incidents.
 */
@NullMarked
package dev.leash.model.metric;

import org.jspecify.annotations.NullMarked;
