@NullMarked
package dev.leash.view;

import org.jspecify.annotations.NullMarked;
