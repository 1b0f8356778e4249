@NullMarked
package dev.leash.fake.google;

import org.jspecify.annotations.NullMarked;
