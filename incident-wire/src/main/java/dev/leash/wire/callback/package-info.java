/**
 * What a provider is given to say later which attempt it speaks of. The notifier gives it, intake
 * gets it back.
 *
 * <p>It must not know providers.
 */
@NullMarked
package dev.leash.wire.callback;

import org.jspecify.annotations.NullMarked;
