@NullMarked
package dev.leash.verification.log;

import org.jspecify.annotations.NullMarked;
