/** What endpoints of webhooks were told, and how they behave. */
@NullMarked
package dev.leash.view.webhook;

import org.jspecify.annotations.NullMarked;
