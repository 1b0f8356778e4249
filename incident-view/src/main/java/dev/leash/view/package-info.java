/** The projections of the log that pages and the API are read from. */
@NullMarked
package dev.leash.view;

import org.jspecify.annotations.NullMarked;
