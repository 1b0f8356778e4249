@NullMarked
package dev.leash.sheets.webhooks;

import org.jspecify.annotations.NullMarked;
