/**
 * The invariants, their checks and verdicts, and the report.
 *
 * <p>It must not know how anything is checked.
 */
@NullMarked
package dev.leash.verification.report;

import org.jspecify.annotations.NullMarked;
