@NullMarked
package dev.leash.view.directory;

import org.jspecify.annotations.NullMarked;
