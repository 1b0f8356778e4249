@NullMarked
package dev.leash.verification;

import org.jspecify.annotations.NullMarked;
