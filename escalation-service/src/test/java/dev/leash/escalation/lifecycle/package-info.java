/** Tests of what the lifecycle does besides asking the model. */
@NullMarked
package dev.leash.escalation.lifecycle;

import org.jspecify.annotations.NullMarked;
