/**
 * E-mail by SMTP and by Gmail's API: settings, the format of mails, and the meaning of servers'
 * replies.
 *
 * <p>It must not know what a mail says, nor when an attempt is tried again.
 */
@NullMarked
package dev.leash.notifier.channel.email;

import org.jspecify.annotations.NullMarked;
