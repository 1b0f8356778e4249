@NullMarked
package dev.leash.benchmarks;

import org.jspecify.annotations.NullMarked;
