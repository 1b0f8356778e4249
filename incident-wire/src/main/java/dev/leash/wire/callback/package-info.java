/**
 * Tags by which a provider says later which attempt it reports on. The notifier writes them, intake
 * reads them.
 *
 * <p>This package must not know providers.
 */
@NullMarked
package dev.leash.wire.callback;

import org.jspecify.annotations.NullMarked;
