@NullMarked
package dev.leash.chaos.fault;

import org.jspecify.annotations.NullMarked;
