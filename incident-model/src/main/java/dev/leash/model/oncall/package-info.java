/**
 * Who is on call at an instant. Wall-clock times belong to a zone and become instants here and
 * nowhere else.
 *
 * <p>It must not know why somebody asks.
 */
@NullMarked
package dev.leash.model.oncall;

import org.jspecify.annotations.NullMarked;
