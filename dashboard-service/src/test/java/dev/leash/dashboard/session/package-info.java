@NullMarked
package dev.leash.dashboard.session;

import org.jspecify.annotations.NullMarked;
