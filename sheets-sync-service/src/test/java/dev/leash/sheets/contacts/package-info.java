@NullMarked
package dev.leash.sheets.contacts;

import org.jspecify.annotations.NullMarked;
