/** Pages of metrics and services, where they are configured. */
@NullMarked
package dev.leash.dashboard.metric;

import org.jspecify.annotations.NullMarked;
