@NullMarked
package dev.leash.broker;

import org.jspecify.annotations.NullMarked;
