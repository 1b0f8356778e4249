/** The directory in force: contacts, schedules, paths and sheets. */
@NullMarked
package dev.leash.view.directory;

import org.jspecify.annotations.NullMarked;
