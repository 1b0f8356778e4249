@NullMarked
package dev.leash.standalone.logging;

import org.jspecify.annotations.NullMarked;
