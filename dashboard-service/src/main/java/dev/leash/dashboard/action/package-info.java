/**
 * Commands to incidents: which actions are available, how commands are sent, and how their outcome
 * is shown.
 *
 * <p>It must not decide whether a command is carried out; that is for the escalation service.
 */
@NullMarked
package dev.leash.dashboard.action;

import org.jspecify.annotations.NullMarked;
