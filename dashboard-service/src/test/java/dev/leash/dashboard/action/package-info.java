@NullMarked
package dev.leash.dashboard.action;

import org.jspecify.annotations.NullMarked;
