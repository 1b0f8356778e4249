@NullMarked
package dev.leash.verification.ledger;

import org.jspecify.annotations.NullMarked;
