@NullMarked
package dev.leash.dashboard.web;

import org.jspecify.annotations.NullMarked;
