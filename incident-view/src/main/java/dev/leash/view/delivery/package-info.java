/** Deliveries, and the results of each channel and contact method. */
@NullMarked
package dev.leash.view.delivery;

import org.jspecify.annotations.NullMarked;
