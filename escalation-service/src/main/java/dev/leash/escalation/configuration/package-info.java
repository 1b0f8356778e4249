/**
 * Sub-topology that is the one writer of everything configured: changes in, versions and what is in
 * force out. Carries data to {@link dev.leash.model.configuration.Configuration} and away.
 *
 * <p>This package must not know any rule.
 */
@NullMarked
package dev.leash.escalation.configuration;

import org.jspecify.annotations.NullMarked;
