/**
 * E-mail by SMTP: what is set of the mail server, how a mail is laid out, and what the server's
 * answers mean.
 *
 * <p>It must not know what a mail says, nor when it is tried again.
 */
@NullMarked
package dev.leash.notifier.channel.email;

import org.jspecify.annotations.NullMarked;
