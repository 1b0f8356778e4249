/** Tests of what a backup is. */
@NullMarked
package dev.leash.standalone.backup;

import org.jspecify.annotations.NullMarked;
