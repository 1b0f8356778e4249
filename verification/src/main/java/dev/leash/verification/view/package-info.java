/**
 * What a view shows beside what the log says.
 *
 * <p>It must not know how a view is asked.
 */
@NullMarked
package dev.leash.verification.view;

import org.jspecify.annotations.NullMarked;
