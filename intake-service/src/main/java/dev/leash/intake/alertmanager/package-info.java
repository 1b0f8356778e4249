/**
 * Formats of Prometheus: the webhook of Alertmanager, and Alertmanager's own API.
 *
 * <p>This package must not know any other format.
 */
@NullMarked
package dev.leash.intake.alertmanager;

import org.jspecify.annotations.NullMarked;
