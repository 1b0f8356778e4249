@NullMarked
package dev.leash.dashboard.oncall;

import org.jspecify.annotations.NullMarked;
