/**
 * What all pages share: how they are rendered and framed, forms and their protection, files, and
 * what is answered when something cannot be.
 *
 * <p>It must not know what any one page shows.
 */
@NullMarked
package dev.leash.dashboard.web;

import org.jspecify.annotations.NullMarked;
