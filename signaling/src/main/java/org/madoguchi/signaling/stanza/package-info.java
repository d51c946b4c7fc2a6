/** What stanzas mean, one file for each XEP; pure functions over elements; imports {@code xml}. */
@NullMarked
package org.madoguchi.signaling.stanza;

import org.jspecify.annotations.NullMarked;
