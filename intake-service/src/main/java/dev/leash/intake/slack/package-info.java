/**
 * Slack interactions: pressed buttons and slash commands, received as requests or by Socket Mode,
 * become commands to incidents, and each is answered with its outcome.
 *
 * <p>It must not know how messages are sent, nor decide whether a command is carried out.
 */
@NullMarked
package dev.leash.intake.slack;

import org.jspecify.annotations.NullMarked;
