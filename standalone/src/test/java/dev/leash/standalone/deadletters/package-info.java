/** Tests of the commands about dead letters. */
@NullMarked
package dev.leash.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
