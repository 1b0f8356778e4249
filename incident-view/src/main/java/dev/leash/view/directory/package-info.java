/** Contacts, schedules, paths and sheets, as administrators last said them. */
@NullMarked
package dev.leash.view.directory;

import org.jspecify.annotations.NullMarked;
