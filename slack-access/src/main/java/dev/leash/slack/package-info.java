/**
 * How Slack is spoken to: what is set of it, calls of its Web API that say what became of them, and
 * what buttons mean. Shared by those who send to Slack and those who hear from it.
 *
 * <p>It must not know when anything is sent, nor what becomes of a click.
 */
@NullMarked
package dev.leash.slack;

import org.jspecify.annotations.NullMarked;
