/**
 * What people ask of incidents: which actions make sense now, how they are asked, and what truly
 * became of them.
 *
 * <p>It must not decide whether something is done; that is for whoever answers the command.
 */
@NullMarked
package dev.leash.dashboard.action;

import org.jspecify.annotations.NullMarked;
