/**
 * How Slack is spoken to: what is set of it, and calls of its Web API that say what became of them.
 * Shared by those who send to Slack and those who hear from it.
 *
 * <p>It must not know incidents.
 */
@NullMarked
package dev.leash.slack;

import org.jspecify.annotations.NullMarked;
