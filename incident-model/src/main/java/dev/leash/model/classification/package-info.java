/**
 * Classification of incidents: severities, statuses, types, roles and custom fields, configured and
 * built-in.
 *
 * <p>This package must not know how incidents are decided: an incident carries its own
 * classification.
 */
@NullMarked
package dev.leash.model.classification;

import org.jspecify.annotations.NullMarked;
