@NullMarked
package dev.leash.model.classification;

import org.jspecify.annotations.NullMarked;
