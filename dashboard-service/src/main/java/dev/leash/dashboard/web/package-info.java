/**
 * Common parts of all pages: rendering and frame, forms and their protection, static files, and
 * refusals.
 *
 * <p>It must not know what any one page shows.
 */
@NullMarked
package dev.leash.dashboard.web;

import org.jspecify.annotations.NullMarked;
