/**
 * The page that sends a test page, all the way from a report to a phone.
 *
 * <p>It must not know how an incident is opened or a message is sent.
 */
@NullMarked
package dev.leash.dashboard.testpage;

import org.jspecify.annotations.NullMarked;
