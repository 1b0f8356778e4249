/**
 * The sheet of webhook endpoints: the meaning of its rows, and which are refused.
 *
 * <p>It must not know where the sheet is, nor any secret.
 */
@NullMarked
package dev.leash.sheets.webhooks;

import org.jspecify.annotations.NullMarked;
