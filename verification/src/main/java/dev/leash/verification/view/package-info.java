/**
 * Content of views, to be compared with the log.
 *
 * <p>It must not know how a view is read.
 */
@NullMarked
package dev.leash.verification.view;

import org.jspecify.annotations.NullMarked;
