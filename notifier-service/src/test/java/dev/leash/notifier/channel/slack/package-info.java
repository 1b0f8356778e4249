@NullMarked
package dev.leash.notifier.channel.slack;

import org.jspecify.annotations.NullMarked;
