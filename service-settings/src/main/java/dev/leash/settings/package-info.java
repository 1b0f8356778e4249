/**
 * What an administrator sets by environment variables: each setting with its name, default, bounds
 * and meaning in one place, and the settings that several services share.
 *
 * <p>It must not know what a service does with them.
 */
@NullMarked
package dev.leash.settings;

import org.jspecify.annotations.NullMarked;
