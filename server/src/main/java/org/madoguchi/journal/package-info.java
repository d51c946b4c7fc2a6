/**
 * The truth: append-only streams of events, durable before anyone is told. Screens, recovery, lists
 * and the audit are read from here.
 */
@NullMarked
package org.madoguchi.journal;

import org.jspecify.annotations.NullMarked;
