/** How people were told, and how well their channels and every channel work. */
@NullMarked
package dev.leash.view.delivery;

import org.jspecify.annotations.NullMarked;
