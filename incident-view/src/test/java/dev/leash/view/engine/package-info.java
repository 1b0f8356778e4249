@NullMarked
package dev.leash.view.engine;

import org.jspecify.annotations.NullMarked;
