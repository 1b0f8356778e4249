/**
 * How bad something is: the word that reports, incidents and people's wishes share.
 *
 * <p>It must not know any of them.
 */
@NullMarked
package dev.leash.model.severity;

import org.jspecify.annotations.NullMarked;
