/** Commands for alert routes: importing them, and testing them. */
@NullMarked
package dev.leash.standalone.routes;

import org.jspecify.annotations.NullMarked;
