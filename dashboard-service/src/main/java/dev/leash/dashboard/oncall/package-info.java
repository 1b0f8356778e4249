/**
 * Who is on call now, next, and in the coming days.
 *
 * <p>It must not decide who is paged.
 */
@NullMarked
package dev.leash.dashboard.oncall;

import org.jspecify.annotations.NullMarked;
