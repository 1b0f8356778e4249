/**
 * Page behind the links of a mail about a draft: publish or dismiss it.
 *
 * <p>This package must not know the rules of drafts.
 */
@NullMarked
package dev.leash.dashboard.draft;

import org.jspecify.annotations.NullMarked;
