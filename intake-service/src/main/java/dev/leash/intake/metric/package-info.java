/**
 * Source: samples of metrics, {@code POST /api/metrics/{id}/samples}.
 *
 * <p>This package must not know any other source, nor when a metric is unhealthy.
 */
@NullMarked
package dev.leash.intake.metric;

import org.jspecify.annotations.NullMarked;
