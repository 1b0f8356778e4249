/** Which alert an incident was opened for, and how often that was reported. */
@NullMarked
package dev.leash.view.alert;

import org.jspecify.annotations.NullMarked;
