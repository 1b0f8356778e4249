/**
 * Access to Slack, shared by its sender and its receiver: settings, calls of the Web API with their
 * results, and the format of buttons.
 *
 * <p>It must not know when anything is sent, nor what becomes of a click.
 */
@NullMarked
package dev.leash.slack;

import org.jspecify.annotations.NullMarked;
