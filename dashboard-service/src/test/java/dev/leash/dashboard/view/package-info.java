@NullMarked
package dev.leash.dashboard.view;

import org.jspecify.annotations.NullMarked;
