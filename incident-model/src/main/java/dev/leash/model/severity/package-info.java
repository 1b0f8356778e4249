/**
 * Severity and urgency: shared by reports, incidents and people's preferences.
 *
 * <p>This package must not know any of them.
 */
@NullMarked
package dev.leash.model.severity;

import org.jspecify.annotations.NullMarked;
