/** Projections of the log, from which pages and the API are read. */
@NullMarked
package dev.leash.view;

import org.jspecify.annotations.NullMarked;
