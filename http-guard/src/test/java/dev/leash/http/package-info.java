@NullMarked
package dev.leash.http;

import org.jspecify.annotations.NullMarked;
