/**
 * What people do in Slack: buttons they press and commands they type, whether they come as requests
 * or by Socket Mode, become what they ask of incidents, and each is told what came of it.
 *
 * <p>It must not know how messages are sent, nor decide what is done.
 */
@NullMarked
package dev.leash.intake.slack;

import org.jspecify.annotations.NullMarked;
