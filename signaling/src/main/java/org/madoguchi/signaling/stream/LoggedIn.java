package org.madoguchi.signaling.stream;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Identity;

/**
 * Somebody who has logged in.
 *
 * @param who as the host vouches for them
 * @param account the account's name, or null for a login without a password
 */
record LoggedIn(Identity who, @Nullable String account) {}
