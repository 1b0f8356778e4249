/**
 * Settings by environment variables: each with its name, default, bounds and meaning in one place,
 * and those that several services share.
 *
 * <p>This package must not know what a service does with them.
 */
@NullMarked
package dev.leash.settings;

import org.jspecify.annotations.NullMarked;
