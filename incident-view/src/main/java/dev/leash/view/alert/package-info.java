/** The alert each incident was opened for, and how often it was reported. */
@NullMarked
package dev.leash.view.alert;

import org.jspecify.annotations.NullMarked;
