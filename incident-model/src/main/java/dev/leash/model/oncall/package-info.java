/**
 * Who is on call at an instant, and whose shift begins and ends. Wall-clock times belong to a zone
 * and become instants here and nowhere else.
 *
 * <p>It must not know why somebody asks, nor how people are told.
 */
@NullMarked
package dev.leash.model.oncall;

import org.jspecify.annotations.NullMarked;
